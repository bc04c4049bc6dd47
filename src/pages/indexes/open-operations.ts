import { nodes } from "../../page/tree/node";
import type { PagePlan } from "../plan";
import { code, operationLink, part } from "./nodes";
import type { Index } from "./types";

/** Lists the operations that work without a credential. */
export const openOperations: Index = {
  name: "without-credentials",
  title: "Operations without credentials",
  about: "Operations that accept requests without credentials.",
  content: (plan) =>
    nodes([
      part("none", "No credentials required", linesOf(plan, "none")),
      part("optional", "Credentials optional", linesOf(plan, "optional")),
    ]),
};

function linesOf(plan: PagePlan, wanted: "none" | "optional") {
  const { operations, description } = plan;
  return operations.flatMap((entry) => {
    const { operation, isWebhook, method, path } = entry;
    const requirements = operation.security ?? description.security ?? [];
    const named = requirements.filter((one) => Object.keys(one).length > 0);
    const access =
      named.length === 0
        ? "none"
        : named.length < requirements.length
          ? "optional"
          : "needed";
    return isWebhook || access !== wanted
      ? []
      : [
          [
            operationLink(entry, plan),
            " ",
            code(`${method.toUpperCase()} ${path}`),
          ],
        ];
  });
}
