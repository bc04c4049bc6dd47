import type { AnySchema, Description } from "../../description";
import {
  type Demands,
  asObject,
  demandsOf,
  first,
  propertiesOf,
  some,
} from "./demands";
import {
  DomUtils,
  type Element,
  type Page,
  type ParentNode,
  ownText,
} from "./document";
import { mapped, nameOf } from "./follow";
import { valueProblems } from "./value";

/** Where and how to look for a schema on a page. */
export interface SchemaOnPage {
  api: Description;
  page: Page;
  direction: "request" | "response" | "both";
  /** The element that must contain the schema's properties, and the prefix of their ids. */
  element: ParentNode;
  id: string;
  /** The enclosing schemas, by their anchors. */
  trail: ReadonlyMap<string, Demands>;
  /** Whether a property's children may be left to the page of its schema. */
  mayLeave: boolean;
  /** Anchors on the page that were already followed. */
  visited: Set<string>;
  /** Number of found items, to detect a check that saw nothing. */
  seen: { properties: number; links: number };
}

/** Lists missing children of a schema: properties, alternatives and items. */
export function childProblems(demands: Demands, place: SchemaOnPage): string[] {
  const below = {
    ...place,
    trail: new Map(place.trail).set(place.id, demands),
  };
  return [
    ...[...propertiesOf(demands)].flatMap(([name, schemas]) =>
      propertyProblems(name, schemas, demands, below),
    ),
    ...branchProblems(demands, below),
    ...freeProblems(demands, below),
    ...itemProblems(demands, below),
  ];
}

function propertyProblems(
  name: string,
  schemas: AnySchema[],
  { parts, names }: Demands,
  place: SchemaOnPage,
): string[] {
  const { api, direction } = place;
  const demands = demandsOf(api, schemas);
  const isHidden =
    (direction === "request" && first(demands, "readOnly") === true) ||
    (direction === "response" && first(demands, "writeOnly") === true);
  const required = parts.some((part) => part.required?.includes(name));
  const mapping = parts
    .filter((part) => !part.oneOf)
    .map(({ discriminator }) => discriminator)
    .find((one) => one?.propertyName === name)?.mapping;
  // A subtype inherits the discriminator's property.
  const isSubtype = Object.values(mapping ?? {}).some(
    (reference) => names.length > 1 && nameOf(mapped(reference)) === names[0],
  );
  return at(`${place.id}.${name}`, place, isHidden, (element) => [
    ...valueProblems(api, demands, element, {
      required,
      "read-only": first(demands, "readOnly") === true,
      "write-only": first(demands, "writeOnly") === true,
    }),
    ...(mapping && !isSubtype
      ? Object.entries(mapping).flatMap(([value, reference]) =>
          at(
            `${place.id}.${name}.${value}`,
            { ...place, element },
            false,
            (tab) =>
              shownOrLinked(demandsOf(api, [{ $ref: mapped(reference) }]), {
                ...place,
                element: tab,
                id: `${place.id}.${name}.${value}`,
              }),
          ),
        )
      : shownOrLinked(demands, {
          ...place,
          element,
          id: `${place.id}.${name}`,
        })),
  ]);
}

/** Looks for an id; if it occurs more than once, uses the element with the fewest problems. */
function at(
  id: string,
  { page, element, seen }: SchemaOnPage,
  isHidden: boolean,
  check: (element: Element) => string[],
): string[] {
  const found = page.find(id.replace(/\s+/g, "-"), element);
  if (isHidden) return found.length > 0 ? [`${id} should not be there`] : [];
  if (found.length === 0) return [`${id} is missing`];
  seen.properties += 1;
  const tries = found
    .map(check)
    .sort((left, right) => left.length - right.length);
  return (tries[0] ?? []).map((problem) =>
    problem.startsWith(`${id}.`) ? problem : `${id}: ${problem}`,
  );
}

/** Checks a value's children, either in place or at the target of a link. */
function shownOrLinked(demands: Demands, place: SchemaOnPage): string[] {
  if (!hasChildren(place.api, demands)) return [];
  const { links } = ownText(place.element);
  const isAbove = links.find(({ href, text }) => {
    const target = href.startsWith("#")
      ? place.trail.get(decodeURIComponent(href.slice(1)))
      : undefined;
    return (
      target?.names.includes(text) && allNames(place, demands).includes(text)
    );
  });
  const isLeft =
    place.mayLeave &&
    links.some(
      ({ href, text }) =>
        href.includes("/schemas/") && allNames(place, demands).includes(text),
    );
  if (isAbove ?? isLeft) {
    place.seen.links += 1;
    return [];
  }
  const there = linkedOnPage(demands, place);
  if (there) return there;
  return childProblems(demands, place);
}

/**
 * Checks the part of the page that a value links to, which must show its component. Each part is
 * checked once.
 *
 * @returns undefined if there is no such link
 */
function linkedOnPage(
  demands: Demands,
  place: SchemaOnPage,
): string[] | undefined {
  const { api, page, seen } = place;
  for (const { href, text } of ownText(place.element).links) {
    if (!href.startsWith("#") || !allNames(place, demands).includes(text))
      continue;
    const id = decodeURIComponent(href.slice(1));
    const [element] = page.find(id, page.root);
    if (!element) continue;
    seen.links += 1;
    if (place.visited.has(id)) return [];
    place.visited.add(id);
    return childProblems(
      demandsOf(api, [{ $ref: `#/components/schemas/${text}` }]),
      { ...place, element, id },
    );
  }
  return undefined;
}

/** Returns the components of a value or of its list items. */
function allNames(
  { api }: SchemaOnPage,
  demands: Demands,
  depth = 6,
): string[] {
  const items = first(demands, "items");
  return items && depth > 0
    ? [
        ...demands.names,
        ...allNames(
          { api } as SchemaOnPage,
          demandsOf(api, [items]),
          depth - 1,
        ),
      ]
    : demands.names;
}

function hasChildren(api: Description, demands: Demands, depth = 6): boolean {
  const { additionalProperties: free } = Object.fromEntries([
    ["additionalProperties", first(demands, "additionalProperties")],
  ] as const);
  if (free !== undefined && free !== false) return true;
  if (
    some(
      demands,
      ({ properties, patternProperties, oneOf, anyOf, prefixItems }) =>
        properties ?? patternProperties ?? oneOf ?? anyOf ?? prefixItems,
    )
  )
    return true;
  const items = first(demands, "items");
  return (
    items !== undefined &&
    depth > 0 &&
    hasChildren(api, demandsOf(api, [items]), depth - 1)
  );
}

function branchProblems(demands: Demands, place: SchemaOnPage): string[] {
  return demands.parts.flatMap((part) =>
    (["oneOf", "anyOf"] as const).flatMap((key) =>
      (part[key] ?? []).map(asObject).flatMap((branch, index) => {
        const value = Object.entries(part.discriminator?.mapping ?? {}).find(
          ([, reference]) => mapped(reference) === branch.$ref,
        )?.[0];
        const name =
          nameOf(branch.$ref) ??
          branch.title ??
          value ??
          `Option ${String(index + 1)}`;
        const id = `${place.id}.${name}`;
        return at(id, place, false, (element) => {
          const inner = demandsOf(place.api, [branch]);
          return [
            ...(value && !labelOf(element, place).includes(value)
              ? [`tab ${value}`]
              : []),
            ...(hasChildren(place.api, inner)
              ? shownOrLinked(inner, { ...place, element, id })
              : valueProblems(place.api, inner, element, {}, false)),
          ];
        });
      }),
    ),
  );
}

/** Returns the text of the tab that opens a panel, or the panel's own title. */
function labelOf(element: Element, { page }: SchemaOnPage): string {
  const [tab] = page.find(element.attribs["aria-labelledby"] ?? "", page.root);
  return `${tab ? ownText(tab).text : ""} ${ownText(element).text}`;
}

function freeProblems(demands: Demands, place: SchemaOnPage): string[] {
  const { api } = place;
  const patterns = demands.parts.flatMap((part) =>
    Object.entries(part.patternProperties ?? {}),
  );
  const free = first(demands, "additionalProperties");
  const others: [string, AnySchema][] =
    free === undefined || free === false ? [] : [["*", free]];
  return [...patterns, ...others].flatMap(([name, schema]) => {
    const inner = demandsOf(api, [schema]);
    const id = `${place.id}.${name}`;
    return at(id, place, false, (element) => [
      ...valueProblems(api, inner, element, { required: false }),
      ...shownOrLinked(inner, { ...place, element, id }),
    ]);
  });
}

function itemProblems(demands: Demands, place: SchemaOnPage): string[] {
  const items = first(demands, "items");
  const all = [
    ...(first(demands, "prefixItems") ?? []),
    ...(items ? [items] : []),
  ];
  if (all.length === 0) return [];
  const mark = first(demands, "prefixItems") ? "Item 1:" : "ach item";
  const isMarked = DomUtils.textContent(place.element).includes(mark);
  return [
    ...(isMarked ? [] : [`${place.id}: no mark of a list`]),
    ...all.flatMap((item) =>
      shownOrLinked(demandsOf(place.api, [item]), place),
    ),
  ];
}
