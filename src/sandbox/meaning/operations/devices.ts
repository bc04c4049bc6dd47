import { ok } from "../../api/item";
import { signedIn } from "../../api/permissions";
import { itemsOf } from "../../model/schema";
import type { Call } from "../../api/world";
import type { Meaning } from "./index";

/** Devices for a second factor, of all kinds, of the user with that primary key. */
function devicesOf(call: Call, user: unknown) {
  const { world, view, operation } = call;
  const item =
    operation.schema === undefined
      ? undefined
      : itemsOf(world.model, operation.schema);
  if (item === undefined) return ok([]);
  return ok(
    world.tables
      .filter((table) => table.startsWith("authenticators/"))
      .flatMap((table) =>
        world.store
          .rows(table)
          .filter((row) => row.user === user)
          .map((row) => ({
            ...world.represent.show(table, row, item, view),
            type: world.info(table).name.model,
          })),
      ),
  );
}

export const devicesOperations: Record<string, Meaning> = {
  authenticators_all_list: {
    permission: "signed-in",
    run: (call) => devicesOf(call, signedIn(call).pk),
  },
  authenticators_admin_all_list: {
    permission: ["authentik_core.view_user"],
    run: (call) => devicesOf(call, Number(call.query.get("user"))),
  },
};
