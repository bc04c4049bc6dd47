import type { ChangeFact, ChangeFacts } from "../facts/types";
import { type Severity, severities } from "../types";
import { routeKey } from "./match";

/**
 * Returns only the changes that affect the given operations, with uses and severities limited to
 * these. Changes to the API as a whole are kept.
 *
 * @param routes keys returned by `routeKey`
 */
export function changesOf(
  facts: ChangeFacts,
  routes: ReadonlySet<string>,
): ChangeFacts {
  const isCalled = (index: number) => {
    const operation = facts.operations[index];
    return operation !== undefined && routes.has(routeKey(operation));
  };
  const changes = facts.changes.flatMap((change): ChangeFact[] => {
    if (change.subject === "api") return [change];
    const uses = change.uses.flatMap((use) => {
      const operations = use.operations.filter(isCalled);
      return operations.length > 0 ? [{ ...use, operations }] : [];
    });
    return uses.length > 0
      ? [
          {
            ...change,
            severity: mostSevere(uses.map((use) => use.severity)),
            uses,
          },
        ]
      : [];
  });
  return {
    ...facts,
    changes: severities.flatMap((severity) =>
      changes.filter((change) => change.severity === severity),
    ),
  };
}

function mostSevere(all: readonly Severity[]): Severity {
  return severities.find((severity) => all.includes(severity)) ?? "text";
}
