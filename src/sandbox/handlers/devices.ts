import { ok } from "../api/result";
import { signedIn } from "../api/permissions";
import { itemsOf } from "../model/schema";
import type { RequestContext } from "../api/context";
import type { OperationHandler } from "../api/handler";

/** Lists a user's second-factor devices of all kinds. */
function devicesOf(context: RequestContext, user: unknown) {
  const { appContext, view, operation } = context;
  const item =
    operation.schema === undefined
      ? undefined
      : itemsOf(appContext.model, operation.schema);
  if (item === undefined) return ok([]);
  return ok(
    appContext.tables
      .filter((table) => table.startsWith("authenticators/"))
      .flatMap((table) =>
        appContext.store
          .rows(table)
          .filter((row) => row.user === user)
          .map((row) => ({
            ...appContext.represent.show(table, row, item, view),
            type: appContext.info(table).name.model,
          })),
      ),
  );
}

export const devicesOperations: Record<string, OperationHandler> = {
  authenticators_all_list: {
    permission: "signed-in",
    run: (context) => devicesOf(context, signedIn(context).pk),
  },
  authenticators_admin_all_list: {
    permission: ["authentik_core.view_user"],
    run: (context) => devicesOf(context, Number(context.query.get("user"))),
  },
};
