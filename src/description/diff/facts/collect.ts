import type { Description } from "../../model/types";
import {
  type Change,
  type DescriptionDiff,
  type OperationDiff,
  type Severity,
  severities,
} from "../types";
import { homeOf, isWholeBody } from "./home";
import { baseForm } from "./forms";
import type {
  ChangeFact,
  ChangeFacts,
  ChangeUse,
  ComparedVersion,
  OperationFact,
  Subject,
} from "./types";

export interface CollectOptions {
  from: ComparedVersion;
  to: ComparedVersion;
  /** Today, as an ISO date. */
  date: string;
  /** Whether to include changes of texts. */
  hasTexts?: boolean;
  /**
   * If the older description covers only part of the API: returns whether it would include an
   * operation at this path.
   */
  isCovered?: ((path: string) => boolean) | undefined;
}

/**
 * Collects the facts of a difference: each change of a component once, with all operations that use
 * it.
 *
 * @param descriptions both versions, for the names of their schemas
 */
export function collectFacts(
  { general, operations }: DescriptionDiff,
  descriptions: readonly Description[],
  { from, to, date, hasTexts = false, isCovered }: CollectOptions,
): ChangeFacts {
  const counts = ({ rule }: Change) => hasTexts || rule !== "text";
  const schemas = new Set(
    descriptions.flatMap(({ components }) =>
      Object.keys(components?.schemas ?? {}),
    ),
  );
  const listed = operations
    .map((one) => ({ ...one, changes: one.changes.filter(counts) }))
    .filter(
      ({ changes, state, path }) =>
        changes.length > 0 &&
        (state !== "added" || !isCovered || isCovered(path)),
    )
    .sort(by(({ path, method }) => `${path} ${method}`));
  const found = new Map<string, ChangeFact>();
  const homes = new Map<ChangeFact, Set<number>>();
  const add = (key: string, fact: ChangeFact): ChangeFact => {
    const known = found.get(key);
    if (!known) found.set(key, fact);
    return known ?? fact;
  };
  for (const change of general.filter(counts)) {
    const { severity, rule, where, message } = change;
    const fact: ChangeFact = {
      ...{ severity, rule, subject: "api", where, message, uses: [] },
    };
    add(`api ${where} ${rule} ${message}`, fact);
  }
  listed.forEach(({ changes }, index) => {
    for (const change of changes) {
      const { key, fact } = placed(change, index, schemas);
      const known = add(key, fact);
      join(known, change, index);
      if (isWholeBody(change))
        homes.set(known, (homes.get(known) ?? new Set()).add(index));
    }
  });
  for (const fact of found.values()) {
    if (!fact.names) continue;
    const home = homeOf(
      [...(homes.get(fact) ?? [])],
      fact.uses.flatMap((use) => use.operations),
      listed,
    );
    if (home !== undefined) fact.home = home;
  }
  return {
    ...{ from, to, date },
    ...(isCovered && { isPartial: true }),
    operations: listed.map(operationFact),
    changes: [...found.values()].sort(by(orderOf)),
  };
}

function operationFact(one: OperationDiff): OperationFact {
  const { method, path, operationId, tag, was } = one;
  return {
    ...{ method, path, operationId },
    ...(tag !== undefined && { tag }),
    ...(was !== undefined && { was }),
  };
}

/** Returns a change as a fact without its uses, and a key shared by the same change elsewhere. */
function placed(
  { severity, rule, where, message, shared }: Change,
  index: number,
  schemas: ReadonlySet<string>,
): { key: string; fact: ChangeFact } {
  const fact = { severity, rule, message, uses: [] };
  // A new property may be required in one form of a schema and optional in another.
  const what = rule === "property-added" ? rule : `${rule} ${message}`;
  if (!shared)
    return {
      key: `operation ${String(index)} ${where} ${what}`,
      fact: { ...fact, subject: "operation", where },
    };
  const { kind, name, was, at } = shared;
  const formOf = (one: string) =>
    kind === "schema" ? baseForm(one, schemas) : one;
  const [base, earlier] = [formOf(name), formOf(was ?? name)];
  return {
    key: `${kind} ${base} ${earlier} ${at} ${what}`,
    fact: {
      ...{ ...fact, subject: kind, names: [], where: at },
      ...(earlier !== base && { was: earlier }),
    },
  };
}

/** Adds an operation's use of a change to the fact. */
function join(
  fact: ChangeFact,
  { severity, message, direction, shared }: Change,
  operation: number,
): void {
  if (isGraver(severity, fact.severity)) {
    fact.severity = severity;
    fact.message = message;
  }
  if (shared && fact.names && !fact.names.includes(shared.name)) {
    fact.names.push(shared.name);
    fact.names.sort(by((name) => `${String(name.length).padStart(3)} ${name}`));
  }
  const use = fact.uses.find(
    (one) => one.severity === severity && one.direction === direction,
  );
  if (!use) {
    fact.uses.push({
      severity,
      ...(direction && { direction }),
      operations: [operation],
    });
    fact.uses.sort(by(useOrder));
  } else if (use.operations.at(-1) !== operation)
    use.operations.push(operation);
}

function useOrder({ severity, direction }: ChangeUse): string {
  return `${rank(severity)} ${direction ?? ""}`;
}

const subjects: readonly Subject[] = [
  ...(["api", "operation", "parameter", "schema"] as const),
];

function orderOf({ severity, subject, names = [], ...fact }: ChangeFact) {
  const { where, rule, message, uses } = fact;
  const first = String(uses[0]?.operations[0] ?? 0).padStart(5, "0");
  const name = subject === "operation" ? first : (names[0] ?? "");
  const kind = String(subjects.indexOf(subject));
  return [rank(severity), kind, name, where, rule, message].join("\n");
}

function rank(severity: Severity): string {
  return String(severities.indexOf(severity));
}

function isGraver(severity: Severity, other: Severity): boolean {
  return severities.indexOf(severity) < severities.indexOf(other);
}

function by<T>(key: (item: T) => string) {
  return (a: T, b: T) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
