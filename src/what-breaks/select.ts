import type { IndexedOperation, VersionPair } from "../config/changelog-index";
import { changesOf } from "../description/diff/calls/filter";
import { matchCalls, routeKey } from "../description/diff/calls/match";
import { readCalls } from "../description/diff/calls/read";
import { subjectAnchor, subjectKey } from "../description/diff/facts/subjects";
import type { ChangeFact, ChangeFacts } from "../description/diff/facts/types";
import { type Severity, severities } from "../description/diff/types";

/** What changed between two neighbouring versions, and where that is listed. */
export interface ComparedPair extends VersionPair {
  facts: ChangeFacts;
}

/** A change as it concerns one operation. */
export interface CallChange {
  /** The version that brought it. */
  version: string;
  /** The place in the operation, or in the component that it uses. */
  where: string;
  message: string;
  /** Which way the data goes: `requests`, `responses` or both. */
  directions: string[];
  /** URL of its place in the changelog, below the site's base. */
  to: string;
}

/** An operation that is called, with its changes of one severity. */
export interface ChangedCall {
  /** None for what concerns the API as a whole. */
  operation?: IndexedOperation;
  changes: CallChange[];
}

export interface Selection {
  /** How many operations are called. */
  called: number;
  /** How many of these have changed. */
  changed: number;
  /** Only those that there are changes of, the gravest first. */
  sections: { severity: Severity; calls: ChangedCall[] }[];
  /** What was written and is no call of the API. */
  unknown: string[];
}

/**
 * The changes of several neighbouring pairs of versions that concern the calls in a text.
 *
 * @param pairs the newest first
 * @param operations of all versions
 */
export function selectChanges(
  text: string,
  pairs: readonly ComparedPair[],
  operations: readonly IndexedOperation[],
): Selection {
  const { found, unknown } = matchCalls(readCalls(text), operations);
  const routes = new Set(found.keys());
  const calls = new Map<Severity, Map<string, CallChange[]>>(
    severities.map((severity) => [severity, new Map<string, CallChange[]>()]),
  );
  const changed = new Set<string>();
  if (routes.size > 0)
    for (const pair of pairs)
      for (const change of pair.facts.changes)
        for (const { severity, route, directions } of concerns(
          change,
          pair.facts,
          routes,
        )) {
          const bySeverity = calls.get(severity);
          const own = bySeverity?.get(route) ?? [];
          bySeverity?.set(route, [
            ...own,
            callChange(change, pair, directions),
          ]);
          if (route !== whole) changed.add(route);
        }
  const byRoute = new Map<string, IndexedOperation>();
  for (const operation of operations) {
    const key = routeKey(operation);
    if (!byRoute.has(key)) byRoute.set(key, operation);
  }
  return {
    called: routes.size,
    changed: changed.size,
    sections: severities.flatMap((severity) => {
      const bySeverity = calls.get(severity);
      // In the order of the calls, after what concerns all of them.
      const own = [whole, ...routes].flatMap((route): ChangedCall[] => {
        const changes = bySeverity?.get(route);
        const operation = byRoute.get(route);
        return changes ? [{ ...(operation && { operation }), changes }] : [];
      });
      return own.length > 0 ? [{ severity, calls: own }] : [];
    }),
    unknown,
  };
}

/** Stands for the API as a whole among the routes. */
const whole = "";

interface Concern {
  severity: Severity;
  route: string;
  directions: string[];
}

/** Whom a change concerns among the called operations; once for each severity. */
function concerns(
  change: ChangeFact,
  facts: ChangeFacts,
  routes: ReadonlySet<string>,
): Concern[] {
  const [kept] = changesOf({ ...facts, changes: [change] }, routes).changes;
  if (!kept) return [];
  if (kept.subject === "api")
    return [{ severity: kept.severity, route: whole, directions: [] }];
  const all = new Map<string, Concern>();
  for (const { severity, direction, operations } of kept.uses)
    for (const index of operations) {
      const operation = facts.operations[index];
      if (!operation) continue;
      const route = routeKey(operation);
      const key = `${severity} ${route}`;
      const concern = all.get(key) ?? { severity, route, directions: [] };
      all.set(key, concern);
      const way = direction && `${direction}s`;
      if (
        way &&
        change.subject === "schema" &&
        !concern.directions.includes(way)
      )
        concern.directions.push(way);
    }
  return [...all.values()];
}

function callChange(
  change: ChangeFact,
  { to, page, facts }: ComparedPair,
  directions: string[],
): CallChange {
  const { severity, subject, names = [], where, message } = change;
  const key = subjectKey(facts, change);
  const anchor = subjectAnchor(severity, { kind: subject, key });
  return {
    version: to,
    where:
      subject === "schema"
        ? `${names[0] ?? ""}${where}`
        : where || (names[0] ?? ""),
    ...{ message, directions },
    to: `${page}#${anchor.replace(/\s+/g, "-")}`,
  };
}
