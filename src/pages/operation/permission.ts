import type { Operation, RequiredPermissions } from "../../description";
import { type Children, element } from "../../page/tree/node";

/**
 * The line on the permissions that an operation needs: those that are known, those that its model
 * suggests, none, or that nothing is known. Where an API has no such thing there is no line.
 */
export function permissionNodes(operation: Operation): Children {
  const required = requiredBy(operation);
  if (!required) return undefined;
  const { exceptOwn, note } = required;
  return element(
    "p",
    { className: "openapi-permission" },
    told(required),
    exceptOwn ? " Not needed for your own objects." : undefined,
    note === undefined ? undefined : ` ${note}`,
  );
}

/** What is known of the permissions that an operation needs. */
export function requiredBy(
  operation: Operation,
): RequiredPermissions | undefined {
  const names = operation["x-permissions"] ?? [];
  return (
    operation["x-required-permissions"] ??
    (names.length > 0 ? { kind: "needed", names } : undefined)
  );
}

function told({ kind, names }: RequiredPermissions): Children {
  const label = names.length > 1 ? "Permissions" : "Permission";
  switch (kind) {
    case "needed":
      return [`${label}: `, list(names), "."];
    case "inferred":
      return [
        `${label} (inferred from the object type, not documented): `,
        list(names),
        ".",
      ];
    case "none":
      return "Permission: none.";
    case "undocumented":
      return "Permission: not documented.";
  }
}

function list(names: readonly string[]): Children {
  return names.flatMap((name, index) => [
    ...(index === 0 ? [] : [", "]),
    element("code", {}, name),
  ]);
}
