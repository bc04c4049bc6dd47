import type { Severity } from "../description/diff/types";
import type { Selection } from "./select";

export const severityTitles: Record<Severity, string> = {
  breaking: "Breaking",
  additive: "Additive",
  text: "Renamed",
};

/** Summarizes the result in one or two sentences. */
export function summaryOf({
  called,
  changed,
  sections,
  unknown,
}: Selection): string {
  const ignored =
    unknown.length > 0
      ? ` ${plural(unknown.length, "call")} could not be recognized.`
      : "";
  if (called === 0)
    return `No calls to this API were found in the text.${ignored}`;
  const counts = sections
    .map(
      ({ severity, calls }) =>
        `${String(calls.reduce((sum, { changes }) => sum + changes.length, 0))} ${severityTitles[severity].toLowerCase()}`,
    )
    .join(", ");
  const operations = plural(called, "operation");
  return counts === ""
    ? `No changes to the ${operations} that you call.${ignored}`
    : `${String(changed)} of ${operations} changed: ${counts}.${ignored}`;
}

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}
