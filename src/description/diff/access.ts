import type { OperationEntry } from "../model/operations";
import type { SecurityRequirement } from "../model/types";
import type { Comparison } from "./schema";

/** Compares credentials and the permissions that authentik requires. */
export function compareAccess(
  { older: before, newer: after, report }: Comparison,
  older: OperationEntry,
  newer: OperationEntry,
): void {
  const old = alternatives(
    older.operation.security ?? before.document.security,
  );
  const now = alternatives(newer.operation.security ?? after.document.security);
  for (const name of onlyIn(old, now))
    report(
      "breaking",
      "security-removed",
      "security",
      `No longer accepted: ${name}.`,
    );
  for (const name of onlyIn(now, old))
    report("additive", "security-added", "security", `Now accepted: ${name}.`);
  const permissions = [older, newer].map(
    ({ operation }) => new Set(operation["x-permissions"] ?? []),
  );
  const [held = new Set<string>(), needed = new Set<string>()] = permissions;
  for (const name of onlyIn(needed, held))
    report(
      "breaking",
      "permission-added",
      "permissions",
      `${name} is needed now.`,
    );
  for (const name of onlyIn(held, needed))
    report(
      "additive",
      "permission-removed",
      "permissions",
      `${name} is no longer needed.`,
    );
}

function onlyIn(these: Set<string>, those: Set<string>): string[] {
  return [...these].filter((name) => !those.has(name));
}

function alternatives(security: SecurityRequirement[] = []): Set<string> {
  if (security.length === 0) return new Set(["no credential"]);
  return new Set(
    security.map(
      (requirement) =>
        Object.entries(requirement)
          .map(([name, scopes]) =>
            scopes.length > 0
              ? `${name} (${[...scopes].sort().join(" ")})`
              : name,
          )
          .sort()
          .join(" and ") || "no credential",
    ),
  );
}
