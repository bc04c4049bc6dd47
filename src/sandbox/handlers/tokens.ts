import { newKey } from "../domain/tokens";
import { noContent, ok } from "../api/result";
import { input, item } from "../api/item";
import { permissionDenied } from "../api/errors";
import { signedIn } from "../api/permissions";
import type { RequestContext } from "../api/context";
import { record } from "../domain/events";
import { isSuperuser } from "../domain/users";
import { isPast } from "../store/values";
import type { OperationHandler } from "../api/handler";

const table = "core/tokens";

/**
 * Finds a token whose key the caller may view and set: only its owner and superusers may.
 * @throws {ApiError} 403, 404
 */
function ownToken(context: RequestContext) {
  const entry = item(context, table);
  const user = signedIn(context);
  if (
    entry.row.user !== user.pk &&
    !isSuperuser(context.appContext.store, user)
  )
    throw permissionDenied("The token is another user's.");
  return entry;
}

export const tokensOperations: Record<string, OperationHandler> = {
  core_tokens_view_key_retrieve: {
    permission: "signed-in",
    run: (context) => {
      const { row } = ownToken(context);
      const rotates = row.intent === "api" || row.intent === "app_password";
      if (row.expiring === true && isPast(row.expires) && rotates) {
        // An expired key is replaced instead of deleted, so that the response has a valid key.
        context.appContext.store.update(row, {
          key: newKey(),
          expires: new Date(Date.now() + 1_800_000).toISOString(),
        });
        record(context, "secret_rotate", { model: { table, row } });
      }
      record(context, "secret_view", { model: { table, row } });
      return ok({ key: row.key });
    },
  },
  core_tokens_set_key_create: {
    permission: "signed-in",
    run: (context) => {
      const { row } = ownToken(context);
      context.appContext.store.update(row, { key: input(context).key });
      record(context, "model_updated", { model: { table, row } });
      return noContent;
    },
  },
};
