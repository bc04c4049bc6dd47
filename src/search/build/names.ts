import type { NameColumns, nameKinds } from "../types";
import { line } from "./operations";
import { itemsOf } from "./found";
import { writeOccurrences, type Occurrence } from "./occurrences";
import type { SearchSource } from "./source";

/** A name and all its occurrences. */
export interface Name {
  name: string;
  kind: keyof typeof nameKinds;
  places: Occurrence[];
}

/** Returns the names of all parameters, properties, enum values and permissions, sorted. */
export function namesOf(source: SearchSource): Name[] {
  const { operations, tags, schemas } = source;
  const names = new Map<string, Name>();
  for (const [
    entry,
    { tree, components, permissions },
  ] of operations.entries()) {
    const roots = Object.keys(components);
    const isElsewhere = (id: string) =>
      roots.some((root) => id === root || id.startsWith(`${root}.`));
    items(entry, tree, isElsewhere);
    for (const permission of permissions)
      add("a", permission, { entry, anchor: "request" });
  }
  const first = operations.length + tags.length;
  for (const [at, { tree }] of schemas.entries()) items(first + at, tree);
  return [...names.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.kind < b.kind ? -1 : 1,
  );

  function items(
    entry: number,
    tree: SearchSource["schemas"][number]["tree"],
    isElsewhere?: (id: string) => boolean,
  ): void {
    for (const item of itemsOf(tree, isElsewhere)) {
      const { anchor } = item;
      const kind = item.kind === "parameter" ? "q" : "p";
      if (item.name) add(kind, item.name, { entry, anchor });
      for (const value of new Set(item.values))
        add("v", value, { entry, anchor });
    }
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
