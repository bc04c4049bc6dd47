import { randomBytes } from "node:crypto";
import { input, item, noContent, ok } from "../../api/item";
import { permissionDenied } from "../../api/errors";
import { signedIn } from "../../api/permissions";
import type { Call } from "../../api/world";
import { record } from "../events";
import { isSuperuser } from "../properties/users";
import { isPast } from "../values";
import type { Meaning } from "./index";

const table = "core/tokens";

export const newKey = () => `sandbox-${randomBytes(30).toString("base64url")}`;

/** A token's key may be seen and set by its owner and by superusers only. */
function ownToken(call: Call) {
  const entry = item(call, table);
  const user = signedIn(call);
  if (entry.row.user !== user.pk && !isSuperuser(call.world.store, user))
    throw permissionDenied("The token is another user's.");
  return entry;
}

export const tokensOperations: Record<string, Meaning> = {
  core_tokens_view_key_retrieve: {
    permission: "signed-in",
    run: (call) => {
      const { row } = ownToken(call);
      const rotates = row.intent === "api" || row.intent === "app_password";
      if (row.expiring === true && isPast(row.expires) && rotates) {
        // An expired key is replaced, not deleted: whoever may see it gets a good one.
        call.world.store.update(row, {
          key: newKey(),
          expires: new Date(Date.now() + 1_800_000).toISOString(),
        });
        record(call, "secret_rotate", { model: { table, row } });
      }
      record(call, "secret_view", { model: { table, row } });
      return ok({ key: row.key });
    },
  },
  core_tokens_set_key_create: {
    permission: "signed-in",
    run: (call) => {
      const { row } = ownToken(call);
      call.world.store.update(row, { key: input(call).key });
      record(call, "model_updated", { model: { table, row } });
      return noContent;
    },
  },
};
