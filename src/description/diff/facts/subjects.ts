import type { Severity } from "../types";
import type { ChangeFact, ChangeFacts, Subject } from "./types";

/** The subject of changes, with its changes. */
export interface ChangedSubject {
  kind: Subject;
  /** Its unique key among subjects of its kind: an operation's id or a component's name. */
  key: string;
  /** The method and path of an operation, the names of a component, or `General`. */
  title: string;
  /** The id of an operation, the kind of component, or empty. */
  label: string;
  /** The number of operations that use a component, in words. */
  reach: string;
  /** Indexes of the affected operations in the facts. */
  operations: number[];
  changes: ChangeFact[];
}

type Operations = Pick<ChangeFacts, "operations">;

/** Groups changes by subject, ordered by the first change of each. */
export function subjectsOf(
  facts: Operations,
  changes: readonly ChangeFact[],
): ChangedSubject[] {
  const subjects = new Map<string, ChangeFact[]>();
  for (const change of changes) {
    const key = `${change.subject} ${subjectKey(facts, change)}`;
    const own = subjects.get(key);
    if (own) own.push(change);
    else subjects.set(key, [change]);
  }
  return [...subjects.values()].flatMap((own) => {
    const [first] = own;
    return first ? [subjectOf(facts, first, own)] : [];
  });
}

/** Returns the unique key of a change's subject among subjects of its kind. */
export function subjectKey(
  { operations }: Operations,
  { subject, names = [], was, uses }: ChangeFact,
): string {
  if (subject === "api") return "all";
  if (subject !== "operation")
    return [names[0] ?? "", ...(was === undefined ? [] : [was])].join(".");
  const operation = operations[uses[0]?.operations[0] ?? -1];
  return operation?.operationId ?? "";
}

/** Returns the id of a subject's changes on the version's page. */
export function subjectAnchor(
  severity: Severity,
  { kind, key }: Pick<ChangedSubject, "kind" | "key">,
): string {
  return `${severity}.${kind}.${key}`;
}

function subjectOf(
  facts: Operations,
  first: ChangeFact,
  changes: ChangeFact[],
): ChangedSubject {
  const { subject: kind, was } = first;
  const operations = reachOf(changes);
  const names = [...new Set(changes.flatMap((change) => change.names ?? []))];
  const common = {
    ...{ kind, key: subjectKey(facts, first), operations, changes },
    ...{ label: "", reach: "" },
  };
  if (kind === "api") return { ...common, title: "General" };
  if (kind === "operation") {
    const {
      method = "",
      path = "",
      operationId = "",
    } = facts.operations[operations[0] ?? -1] ?? {};
    const title = `${method.toUpperCase()} ${path}`;
    return { ...common, title, label: operationId };
  }
  const count = operations.length;
  return {
    ...common,
    title: names.join(", "),
    label: was === undefined ? kind : `${kind}, before ${was}`,
    reach: `reaches ${String(count)} ${count === 1 ? "operation" : "operations"}`,
  };
}

/** Returns the indexes of the operations that changes affect, in order. */
function reachOf(changes: readonly ChangeFact[]): number[] {
  const all = changes.flatMap(({ uses }) =>
    uses.flatMap(({ operations }) => operations),
  );
  return [...new Set(all)].sort((a, b) => a - b);
}
