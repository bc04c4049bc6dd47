import {
  type ChangeFact,
  type ChangeUse,
  subjectAnchor,
  subjectKey,
} from "../../description";
import type { ChangeMark } from "../../page/tree/history";
import { fragmentOf, idOf } from "../anchors";
import { routeOfFact } from "../versions/route";
import type { Changelog, ChangelogEntry, NamedOperation } from "./types";

/** How the operations and schemas of one version changed before it and after it. */
export interface History {
  /** @param route method and path, as returned by `routeOf` */
  operation(route: string): ChangeMark[] | undefined;
  parameter(
    route: string,
    location: string,
    name: string,
  ): ChangeMark[] | undefined;
  /**
   * @param owner the component that has the property
   * @param type the component that the property's value refers to, if it is a plain reference
   */
  property(
    owner: string,
    name: string,
    type: string | undefined,
  ): ChangeMark[] | undefined;
}

type Kind = "new" | "changed" | "gone";

/**
 * Collects the history of a version: additions, the latest change up to it, and later removals.
 *
 * @param version its name, or the version number in its description
 * @param href returns the URL of a changelog page
 * @returns undefined if the changelog does not know the version
 */
export function createHistory(
  { entries }: Changelog,
  version: string,
  href: (page: string) => string,
): History | undefined {
  const isIt = ({ name, version: number }: ChangelogEntry["facts"]["to"]) =>
    name === version || number === version;
  const begin = entries.findIndex(({ facts }) => isIt(facts.to));
  const isFirst = begin < 0 && entries.some(({ facts }) => isIt(facts.from));
  if (begin < 0 && !isFirst) return undefined;
  const at = isFirst ? entries.length : begin;
  const marks = new Map<string, Map<Kind, ChangeMark>>();
  const note = (
    key: string,
    kind: Kind,
    entry: ChangelogEntry,
    change: ChangeFact,
  ) => {
    const own = marks.get(key) ?? new Map<Kind, ChangeMark>();
    marks.set(key, own);
    if (own.has(kind)) return;
    const anchor = subjectAnchor(change.severity, {
      kind: change.subject,
      key: subjectKey(entry.facts, change),
    });
    own.set(kind, {
      text: textOf(kind, entry),
      to: href(entry.page) + fragmentOf(idOf(anchor)),
    });
  };
  // Up to the version, the latest change is noted first; after it, the earliest.
  for (const entry of entries.slice(at))
    for (const change of entry.facts.changes)
      for (const [key, kind] of keysOf(change, entry))
        if (kind !== "gone") note(key, kind, entry, change);
  for (const entry of entries.slice(0, at).reverse())
    for (const change of entry.facts.changes)
      for (const [key, kind] of keysOf(change, entry))
        if (kind === "gone") note(key, kind, entry, change);
  const found = (...keys: (string | undefined)[]) => {
    const all = keys.flatMap((key) =>
      key === undefined ? [] : [...(marks.get(key) ?? [])],
    );
    const byKind = new Map([...all].reverse());
    const list = (["new", "changed", "gone"] as const).flatMap(
      (kind) => byKind.get(kind) ?? [],
    );
    return list.length > 0 ? list : undefined;
  };
  return {
    operation: (route) => found(`operation ${route}`),
    parameter: (route, location, name) =>
      found(`parameter ${route} ${location} ${name}`),
    property: (owner, name, type) =>
      found(
        `property ${owner} ${name}`,
        type === undefined ? undefined : `schema ${type}`,
      ),
  };
}

/** Says "since" if only part of the older version is known, because releases may lie in between. */
function textOf(
  kind: Kind,
  { facts: { from, to, isPartial } }: ChangelogEntry,
) {
  return isPartial && kind !== "gone"
    ? `${kind} since ${from.name}`
    : `${kind} in ${to.name}`;
}

/** Returns the keys of the parts where a change is shown, and its kind there. */
function keysOf(change: ChangeFact, entry: ChangelogEntry): [string, Kind][] {
  const { subject, severity } = change;
  if (severity === "text") return [];
  if (subject === "operation") return operationKeys(change, entry);
  return subject === "schema" ? schemaKeys(change, entry) : [];
}

function operationKeys(
  { uses, where, rule }: ChangeFact,
  { operations }: ChangelogEntry,
): [string, Kind][] {
  const [, location = "", name = "", inside] =
    /^(\w+) parameter ([^.[(]+)(.*)$/.exec(where) ?? [];
  return operationsOf(uses, operations).flatMap((operation) => {
    const route = routeOfFact(operation);
    const own: [string, Kind] = [
      `operation ${route}`,
      where === "" ? kindOf(rule, "operation") : "changed",
    ];
    if (inside === undefined) return [own];
    const kind = inside === "" ? kindOf(rule, "parameter") : "changed";
    return [own, [`parameter ${route} ${location} ${name}`, kind]];
  });
}

/** Covers properties, lists of values, and breaking changes for the schema's own resource. */
function schemaKeys(
  { where, rule, names = [], uses, home }: ChangeFact,
  { operations }: ChangelogEntry,
): [string, Kind][] {
  const [, property, inside] = /^\.([^.[(]+)(.*)$/.exec(where) ?? [];
  const kind = inside === "" ? kindOf(rule, "property") : "changed";
  const resource = operations[home ?? -1]?.resource;
  const breaking = uses.filter((use) => use.severity === "breaking");
  return [
    ...names.map((name): [string, Kind] =>
      property === undefined
        ? [`schema ${name}`, "changed"]
        : [`property ${name} ${property}`, kind],
    ),
    ...operationsOf(breaking, operations)
      .filter((operation) => operation.resource === resource)
      .map((operation): [string, Kind] => [
        `operation ${routeOfFact(operation)}`,
        "changed",
      ]),
  ];
}

function kindOf(rule: string, what: string): Kind {
  if (rule === `${what}-added`) return "new";
  return rule === `${what}-removed` ? "gone" : "changed";
}

function operationsOf(
  uses: readonly ChangeUse[],
  operations: readonly NamedOperation[],
): NamedOperation[] {
  return uses.flatMap((use) =>
    use.operations.flatMap((index) => operations[index] ?? []),
  );
}
