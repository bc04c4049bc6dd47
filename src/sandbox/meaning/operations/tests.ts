import { invalid } from "../../api/errors";
import { input, item, ok } from "../../api/item";
import type { Call } from "../../api/world";
import type { Row } from "../../store/store";
import { policyPasses } from "../access";
import { claimsOf } from "../claims";
import type { Meaning } from "./index";

function userOf(call: Call, pk: unknown): Row {
  const user = call.world.store.get("core/users", pk);
  if (!user)
    throw invalid({
      user: [`Invalid pk "${String(pk)}" - object does not exist.`],
    });
  return user;
}

/** Trying out a policy or a property mapping on a user. */
export const testsOperations: Record<string, Meaning> = {
  policies_all_test_create: {
    permission: "signed-in",
    run: (call) => {
      const { row } = item(call, "policies/all");
      const user = userOf(call, input(call).user);
      return ok({
        passing: policyPasses(call.world.store, row, user),
        messages: [],
        log_messages: [],
      });
    },
  },
  propertymappings_all_test_create: {
    permission: "signed-in",
    run: (call) => {
      const { row } = item(call, "propertymappings/all");
      const { user } = input(call);
      const subject =
        user === undefined || user === null
          ? (call.caller?.user ?? row)
          : userOf(call, user);
      return ok({
        result: JSON.stringify(
          claimsOf(call.world.store, row, subject),
          undefined,
          call.query.get("format_result") === "true" ? 4 : undefined,
        ),
        successful: true,
      });
    },
  },
};
