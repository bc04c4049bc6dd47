import type { ChangeFact, ChangeFacts } from "../facts/types";
import { type Severity, severities } from "../types";
import { routeKey } from "./match";

/**
 * Only the changes that concern some operations, with these as the only ones that they reach, and as
 * grave as they are for them. What concerns the API as a whole stays.
 *
 * @param routes as `routeKey` gives them
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
            severity: gravest(uses.map((use) => use.severity)),
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

function gravest(all: readonly Severity[]): Severity {
  return severities.find((severity) => all.includes(severity)) ?? "text";
}
