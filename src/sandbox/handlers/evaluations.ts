import { invalid } from "../api/errors";
import { ok } from "../api/result";
import { input, item } from "../api/item";
import type { RequestContext } from "../api/context";
import type { Row } from "../store/store";
import { policyPasses } from "../domain/access";
import { claimsOf } from "../domain/claims";
import type { OperationHandler } from "../api/handler";

function userOf(context: RequestContext, pk: unknown): Row {
  const user = context.appContext.store.get("core/users", pk);
  if (!user)
    throw invalid({
      user: [`Invalid pk "${String(pk)}" - object does not exist.`],
    });
  return user;
}

/** Operations that test a policy or a property mapping with a user. */
export const evaluationsOperations: Record<string, OperationHandler> = {
  policies_all_test_create: {
    permission: "signed-in",
    run: (context) => {
      const { row } = item(context, "policies/all");
      const user = userOf(context, input(context).user);
      return ok({
        passing: policyPasses(context.appContext.store, row, user),
        messages: [],
        log_messages: [],
      });
    },
  },
  propertymappings_all_test_create: {
    permission: "signed-in",
    run: (context) => {
      const { row } = item(context, "propertymappings/all");
      const { user } = input(context);
      const subject =
        user === undefined || user === null
          ? (context.caller?.user ?? row)
          : userOf(context, user);
      return ok({
        result: JSON.stringify(
          claimsOf(context.appContext.store, row, subject),
          undefined,
          context.query.get("format_result") === "true" ? 4 : undefined,
        ),
        successful: true,
      });
    },
  },
};
