import type { NameColumns, nameKinds } from "../types";
import { line } from "./operations";
import type { FoundItem, FoundItems } from "./found";
import { writeOccurrences, type Occurrence } from "./occurrences";
import type { SearchSource } from "./source";

/** A name and all its occurrences. */
export interface Name {
  name: string;
  kind: keyof typeof nameKinds;
  places: Occurrence[];
}

/**
 * Returns the names of all parameters, properties, enum values and permissions, sorted.
 *
 * @param items the parameters and properties of each page
 */
export function namesOf(source: SearchSource, items: FoundItems): Name[] {
  const { operations, tags, schemas } = source;
  const names = new Map<string, Name>();
  for (const [entry, { components, permissions }] of operations.entries()) {
    const roots = Object.keys(components);
    // What belongs to a component is found on the component's own page.
    const isElsewhere = ({ kind, anchor }: FoundItem) =>
      kind === "property" &&
      roots.some((root) => anchor === root || anchor.startsWith(`${root}.`));
    for (const item of items.operations[entry] ?? [])
      if (!isElsewhere(item)) addItem(entry, item);
    for (const permission of permissions)
      add("a", permission, { entry, anchor: "request" });
  }
  const first = operations.length + tags.length;
  for (const at of schemas.keys())
    for (const item of items.schemas[at] ?? []) addItem(first + at, item);
  return [...names.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.kind < b.kind ? -1 : 1,
  );

  function addItem(
    entry: number,
    { kind, name, anchor, values }: FoundItem,
  ): void {
    if (name) add(kind === "parameter" ? "q" : "p", name, { entry, anchor });
    for (const value of new Set(values)) add("v", value, { entry, anchor });
  }

  function add(kind: Name["kind"], given: string, place: Occurrence): void {
    const name = line(given);
    if (name === "" || name.length > longestName) return;
    const key = `${kind} ${name}`;
    const known = names.get(key) ?? { name, kind, places: [] };
    known.places.push(place);
    names.set(key, known);
  }
}

/** Longer texts are not indexed, because nobody searches for them as a name. */
const longestName = 120;

export function nameColumns(names: readonly Name[]): NameColumns {
  return {
    name: names.map(({ name }) => name).join("\n"),
    kind: names.map(({ kind }) => kind).join(""),
    places: names
      .map(({ name, places }) => writeOccurrences(name, places))
      .join("\n"),
  };
}
