import {
  type ChangeFact,
  type Severity,
  presentCounts,
  subjectAnchor,
} from "../../description";
import {
  changelogFeed,
  changelogFile,
  whatBreaksRoute,
} from "../../config/routes";
import {
  type Children,
  type PageElement,
  type PageNode,
  element,
  nodes,
} from "../../page/tree/node";
import { htmlSize } from "../../page/tree/size";
import type { PagePlan } from "../plan";
import { mostBytes } from "../room";
import { fileLink } from "../overview/downloads";
import { link, pageTitle, section } from "../overview/links";
import { type ChangedSubject, changeGroups } from "./group";
import type { ChangePlaces, ChangelogEntry } from "./types";

export const severityTitles: Record<Severity, string> = {
  breaking: "Breaking",
  additive: "Additive",
  text: "Renamed",
};

/** Title of the page that shows only the changes that affect a reader's calls. */
export const whatBreaksTitle = "What breaks for me?";

export function versionTitle({ facts }: ChangelogEntry): string {
  return `Changes in ${facts.to.name}`;
}

/** How many of the changes a page shows. */
interface Extent {
  /** Maximum number of affected operations named for a change; the JSON names all. */
  named: number;
  /** Maximum number of operations and schemas listed for each severity. */
  subjects: number;
}

const extents: readonly Extent[] = [
  ...[12, 4, 0].map((named) => ({ named, subjects: Infinity })),
  ...[1000, 400, 150, 50].map((subjects) => ({ named: 0, subjects })),
];

/**
 * Returns the page of one version's changes: breaking changes first, grouped by resource. If the
 * page would be too large, part of the changes is left to the JSON.
 */
export function versionPage(
  entry: ChangelogEntry,
  plan: PagePlan,
  places: ChangePlaces,
): PageNode[] {
  let page: PageNode[] = [];
  for (const extent of extents) {
    page = versionTree(entry, plan, places, extent);
    if (htmlSize(page) <= mostBytes) break;
  }
  return page;
}

function versionTree(
  entry: ChangelogEntry,
  plan: PagePlan,
  places: ChangePlaces,
  extent: Extent,
): PageNode[] {
  const { facts } = entry;
  const counts = presentCounts(facts);
  return nodes([
    pageTitle(versionTitle(entry)),
    element("p", {}, comparedText(entry)),
    facts.isPartial ? element("p", {}, partialText(entry)) : undefined,
    element(
      "p",
      {},
      "Also available as ",
      fileLink(plan, changelogFile(facts.to.name), "JSON", {}, entry.page),
      " and an ",
      fileLink(plan, changelogFeed, "Atom feed", {}, entry.page),
      ". See ",
      link(plan.href(plan.changelog?.page ?? ""), "all versions"),
      ".",
    ),
    element(
      "p",
      {},
      "To see only the changes that affect your calls, use ",
      link(whatBreaksRoute, whatBreaksTitle),
      ".",
    ),
    counts.length === 0
      ? element("p", {}, `No changes since ${facts.from.name}.`)
      : counts.map(([severity, count]) => [
          section(severity, `${severityTitles[severity]} (${String(count)})`),
          severityNodes(entry, severity, places, extent),
        ]),
  ]);
}

/** Describes what was compared and how changes are counted. */
function comparedText({ facts: { from, to } }: ChangelogEntry): string {
  const exact = ({ name, version }: typeof from) =>
    name === version ? name : `${name} (${version})`;
  return `${exact(to)} compared with ${exact(from)}. A change to a schema that several operations share is listed once.`;
}

function partialText({ facts: { from } }: ChangelogEntry): string {
  return `Only part of ${from.name} is documented here. Only this part is compared, so nothing outside it is listed as new.`;
}

function severityNodes(
  entry: ChangelogEntry,
  severity: Severity,
  places: ChangePlaces,
  extent: Extent,
): Children {
  let left = extent.subjects;
  let omitted = 0;
  const groups = changeGroups(entry, severity).map(({ title, subjects }) => {
    const shown = subjects.slice(0, left);
    left -= shown.length;
    omitted += subjects.length - shown.length;
    return shown.length > 0
      ? group(title, severity, shown, entry, places, extent)
      : undefined;
  });
  return [
    groups,
    omitted > 0
      ? element(
          "p",
          {},
          `${String(omitted)} more operations and schemas have changed. The JSON file lists all of them.`,
        )
      : undefined,
  ];
}

function group(
  title: string,
  severity: Severity,
  subjects: readonly ChangedSubject[],
  entry: ChangelogEntry,
  places: ChangePlaces,
  extent: Extent,
): PageElement {
  const count = subjects.reduce((sum, { changes }) => sum + changes.length, 0);
  return element(
    "details",
    {
      className: "openapi-markdown__details changes",
      ...(severity === "breaking" && { open: true }),
    },
    element("summary", {}, element("h3", {}, `${title} (${String(count)})`)),
    element(
      "ul",
      { className: "changes__subjects" },
      subjects.map((subject) =>
        subjectItem(subject, severity, entry, places, extent),
      ),
    ),
  );
}

function subjectItem(
  subject: ChangedSubject,
  severity: Severity,
  entry: ChangelogEntry,
  places: ChangePlaces,
  { named }: Extent,
): PageElement {
  return element(
    "li",
    { id: subjectAnchor(severity, subject) },
    subjectLine(subject, entry, places),
    element(
      "ul",
      {},
      subject.changes.map((change) =>
        element("li", {}, changeLine(change, subject, entry, places)),
      ),
    ),
    reach(subject, entry, places, named),
  );
}

function subjectLine(
  { kind, title, changes, operations }: ChangedSubject,
  entry: ChangelogEntry,
  places: ChangePlaces,
): Children {
  if (kind === "api") return undefined;
  if (kind === "operation") {
    const operation = entry.operations[operations[0] ?? -1];
    const to = operation && places.operation(operation);
    return [
      to ? link(to, operation.title) : (operation?.title ?? ""),
      " ",
      element("code", {}, title),
    ];
  }
  const names = title.split(", ");
  const was = changes[0]?.was;
  return [
    kind === "schema" ? "Schema " : "Parameter ",
    names.map((name, index) => [
      index > 0 ? ", " : "",
      linkedCode(name, kind === "schema" ? places.schema(name) : undefined),
    ]),
    was === undefined
      ? undefined
      : [", which replaces ", linkedCode(was, places.schema(was))],
  ];
}

function changeLine(
  change: ChangeFact,
  { kind, operations }: ChangedSubject,
  entry: ChangelogEntry,
  places: ChangePlaces,
): Children {
  const { where, message } = change;
  const operation = entry.operations[operations[0] ?? -1];
  const [, property] = /^\.([^.[(]+)/.exec(where) ?? [];
  const to =
    kind === "operation" && operation
      ? places.inOperation(operation, where)
      : kind === "schema" && property !== undefined
        ? placeOfProperty(change, property, places)
        : undefined;
  const way = directionText(change);
  return [
    where ? [linkedCode(where.replace(/^\./, ""), to), ": "] : undefined,
    message,
    way ? ` ${way}` : undefined,
  ];
}

/** Returns the URL of the property in the first form of the component that has it. */
function placeOfProperty(
  { names = [] }: ChangeFact,
  property: string,
  places: ChangePlaces,
): string | undefined {
  return names
    .map((name) => places.schema(name, property))
    .find((to) => to !== undefined);
}

function directionText({ uses, subject }: ChangeFact): string {
  if (subject !== "schema") return "";
  const ways = new Set(uses.map(({ direction }) => direction));
  if (ways.has("request") && ways.has("response"))
    return "(requests and responses)";
  return ways.has("request") ? "(requests)" : "(responses)";
}

function reach(
  { kind, operations }: ChangedSubject,
  entry: ChangelogEntry,
  places: ChangePlaces,
  most: number,
): PageElement | undefined {
  if (kind !== "schema" && kind !== "parameter") return undefined;
  const named = operations.slice(0, most).flatMap((index) => {
    const operation = entry.operations[index];
    return operation ? [operation] : [];
  });
  const more = operations.length - named.length;
  const count = operations.length;
  return element(
    "details",
    {},
    element(
      "summary",
      {},
      `Affects ${String(count)} ${count === 1 ? "operation" : "operations"}`,
    ),
    element(
      "ul",
      {},
      named.map((operation) => {
        const to = places.operation(operation);
        return element(
          "li",
          {},
          to ? link(to, operation.title) : operation.title,
        );
      }),
      more > 0
        ? element("li", {}, `${String(more)} more, listed in the JSON file.`)
        : undefined,
    ),
  );
}

function linkedCode(text: string, to: string | undefined): PageElement {
  const code = element("code", {}, text);
  return to === undefined ? code : element("Link", { to }, code);
}
