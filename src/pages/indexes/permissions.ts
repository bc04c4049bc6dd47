import type { OperationEntry, RequiredPermissions } from "../../description";
import { type Children, nodes } from "../../page/tree/node";
import { requiredBy } from "../operation/permission";
import type { PagePlan } from "../plan";
import { code, grouped, inLine, operationLink, part } from "./nodes";
import type { Index } from "./types";

/** Lists the operations that need each permission. */
export const permissions: Index = {
  name: "permissions",
  title: "Permissions",
  about: "Each permission, and the operations that require it.",
  content(plan) {
    const pairs = (kind: "needed" | "inferred") =>
      ofKind(plan, kind).flatMap(({ entry, required }) =>
        required.names.map((name) => [name, entry] as const),
      );
    const linesOf = (kind: "needed" | "inferred") =>
      grouped(pairs(kind)).map(([name, list]) => [
        code(name),
        ": ",
        inLine(list.map((entry) => operationLink(entry, plan))),
      ]);
    return nodes(knownParts(linesOf));
  },
};

/** Lists the permissions that each operation needs. */
export const operationPermissions: Index = {
  name: "operation-permissions",
  title: "Operations and their permissions",
  about: "Each operation, and the permissions that it requires.",
  content(plan) {
    const withNames = (kind: "needed" | "inferred") =>
      ofKind(plan, kind).map(({ entry, required }) => [
        operationLink(entry, plan),
        ": ",
        inLine(required.names.map(code)),
      ]);
    const links = (kind: "none" | "undocumented") =>
      ofKind(plan, kind).map(({ entry }) => operationLink(entry, plan));
    return nodes([
      knownParts(withNames),
      part("none", "No permission required", links("none")),
      part("undocumented", "Permission not documented", links("undocumented")),
    ]);
  },
};

/** Returns documented and inferred permissions as separate sections. */
function knownParts(
  lines: (kind: "needed" | "inferred") => Children[],
): Children {
  return [
    part("needed", "Documented", lines("needed")),
    part(
      "inferred",
      "Inferred",
      lines("inferred"),
      "Inferred from the type of the object; not documented by the API.",
    ),
  ];
}

interface Known {
  entry: OperationEntry;
  required: RequiredPermissions;
}

function ofKind(plan: PagePlan, kind: RequiredPermissions["kind"]): Known[] {
  return plan.operations.flatMap((entry) => {
    const required = requiredBy(entry.operation);
    return required?.kind === kind ? [{ entry, required }] : [];
  });
}
