import type { OperationEntry, RequiredPermissions } from "../../description";
import { nodes } from "../../page/tree/node";
import { requiredBy } from "../operation/permission";
import type { PagePlan } from "../plan";
import { code, grouped, inLine, operationLink, part } from "./nodes";
import type { Index } from "./types";

/** Which operation needs which permission, and the reverse. */
export const permissions: Index = {
  name: "permissions",
  title: "Permissions",
  about: "Which operation needs which permission, and the reverse.",
  content(plan) {
    const known = plan.operations.flatMap((entry): Known[] => {
      const required = requiredBy(entry.operation);
      return required ? [{ entry, required }] : [];
    });
    const ofKind = (...kinds: RequiredPermissions["kind"][]) =>
      known.filter(({ required }) => kinds.includes(required.kind));
    const named = ofKind("needed", "inferred");
    const pairs = named.flatMap(({ entry, required }) =>
      required.names.map((name) => [name, { entry, required }] as const),
    );
    return nodes([
      part(
        "by-permission",
        "By permission",
        grouped(pairs).map(([name, list]) => [
          code(name),
          ": ",
          inLine(
            list.map(({ entry, required }) => [
              operationLink(entry, plan),
              required.kind === "inferred" ? " (inferred)" : undefined,
            ]),
          ),
        ]),
        "Inferred: from the type of the object, not documented by the API.",
      ),
      part(
        "by-operation",
        "By operation",
        named.map(({ entry, required }) => [
          operationLink(entry, plan),
          ": ",
          inLine(required.names.map(code)),
        ]),
        "All of an operation's permissions are needed.",
      ),
      part("none", "No permission needed", links(ofKind("none"), plan)),
      part(
        "undocumented",
        "Permission not documented",
        links(ofKind("undocumented"), plan),
      ),
    ]);
  },
};

interface Known {
  entry: OperationEntry;
  required: RequiredPermissions;
}

function links(list: readonly Known[], plan: PagePlan) {
  return list.map(({ entry }) => operationLink(entry, plan));
}
