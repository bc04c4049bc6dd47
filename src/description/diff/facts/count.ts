import { type Severity, severities } from "../types";
import type { ChangeFacts } from "./types";

/** Counts the changes of each severity. */
export function countFacts({
  changes,
}: Pick<ChangeFacts, "changes">): Record<Severity, number> {
  const counts = { breaking: 0, additive: 0, text: 0 };
  for (const { severity } of changes) counts[severity] += 1;
  return counts;
}

/** Returns the severities that occur, with their counts. */
export function presentCounts(
  facts: Pick<ChangeFacts, "changes">,
): [Severity, number][] {
  const counts = countFacts(facts);
  return severities.flatMap((one) =>
    counts[one] > 0 ? [[one, counts[one]] as [Severity, number]] : [],
  );
}
