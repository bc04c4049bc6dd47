import { type Severity, subjectsOf } from "../../description";
import type { ChangelogEntry } from "./types";

export type ChangedSubject = ReturnType<typeof subjectsOf>[number];

/** The changes of one resource. */
export interface ChangeGroup {
  title: string;
  subjects: ChangedSubject[];
}

/** Titles of the groups that come before the resources. */
const general = "The API as a whole";
const shared = "Shared by several resources";

/** Groups the changes of one severity by resource. */
export function changeGroups(
  { facts, operations }: ChangelogEntry,
  severity: Severity,
): ChangeGroup[] {
  const groups = new Map<string, ChangedSubject[]>([
    [general, []],
    [shared, []],
  ]);
  const subjects = subjectsOf(
    facts,
    facts.changes.filter((change) => change.severity === severity),
  ).map((subject) => ({ subject, title: titleOf(subject) }));
  for (const { subject, title } of [...subjects].sort(byTitle))
    groups.set(title, [...(groups.get(title) ?? []), subject]);
  return [...groups].flatMap(([title, own]) =>
    own.length > 0 ? [{ title, subjects: own }] : [],
  );

  function titleOf({ kind, changes, operations: reached }: ChangedSubject) {
    if (kind === "api") return general;
    const home = changes.find((change) => change.home !== undefined)?.home;
    const index = kind === "operation" ? reached[0] : home;
    return operations[index ?? -1]?.resource ?? shared;
  }
}

function byTitle(a: { title: string }, b: { title: string }): number {
  return a.title.localeCompare(b.title, "en");
}
