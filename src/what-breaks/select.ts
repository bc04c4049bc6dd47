import type { IndexedOperation, VersionPair } from "../config/changelog-index";
import { changesOf } from "../description/diff/calls/filter";
import { matchCalls, routeKey } from "../description/diff/calls/match";
import { readCalls } from "../description/diff/calls/read";
import { subjectAnchor, subjectKey } from "../description/diff/facts/subjects";
import type { ChangeFact, ChangeFacts } from "../description/diff/facts/types";
import { type Severity, severities } from "../description/diff/types";

/** The changes between two consecutive versions, with the page that lists them. */
export interface ComparedPair extends VersionPair {
  facts: ChangeFacts;
}

/** A change as it affects one operation. */
export interface CallChange {
  /** The version with the change. */
  version: string;
  /** The changed part of the operation, or of a component that it uses. */
  where: string;
  message: string;
  /** Affected directions: `requests`, `responses` or both. */
  directions: string[];
  /** URL of the change in the changelog, below the site's base URL. */
  to: string;
}

/** A called operation with its changes of one severity. */
export interface ChangedCall {
  /** Undefined for changes of the API itself. */
  operation?: IndexedOperation;
  changes: CallChange[];
}

export interface Selection {
  /** Number of called operations. */
  called: number;
  /** Number of called operations that have changed. */
  changed: number;
  /** Non-empty sections, most severe first. */
  sections: { severity: Severity; calls: ChangedCall[] }[];
  /** Lines that are not calls of the API. */
  unknown: string[];
}

/**
 * Selects the changes of consecutive pairs of versions that affect the calls in a text.
 *
 * @param pairs newest first
 * @param operations operations of all versions
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
      // In the order of the calls, after changes of the API itself.
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

/** Represents the API itself among the routes. */
const whole = "";

interface Concern {
  severity: Severity;
  route: string;
  directions: string[];
}

/** Returns the called operations that a change affects, once for each severity. */
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
