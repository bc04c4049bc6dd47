import type { Operation, RequiredPermissions } from "../../description";
import { type Children, element } from "../../page/tree/node";

/**
 * Returns a line about the permissions that an operation needs: documented, inferred, none or
 * unknown. Returns nothing for APIs without permissions.
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

/** Returns what is known about the permissions of an operation. */
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
