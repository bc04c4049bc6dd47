import { modelOf } from "../description";
import { type PagePlan, type SchemaEntry } from "./plan";
import { itemsOf, thingOf } from "./relations/carried";

/** The schemas that are listed under one letter. */
export interface SchemaLetter {
  letter: string;
  schemas: SchemaEntry[];
}

/**
 * Groups all schemas by letter. A schema is sorted by the object it is about, so
 * `PaginatedUserList` and `UserRequest` are next to `User`.
 */
export function schemaLetters({
  description,
  schemas,
}: Pick<PagePlan, "description" | "schemas">): SchemaLetter[] {
  const model = modelOf(description);
  const keyed = schemas.map((entry) => {
    const isPage = /^Paginated|List$/.test(entry.name);
    const [item] = isPage ? itemsOf(model, entry.name) : [];
    return { entry, key: thingOf(model, item ?? entry.name) };
  });
  keyed.sort(
    (a, b) =>
      collator.compare(a.key, b.key) ||
      a.entry.name.length - b.entry.name.length ||
      collator.compare(a.entry.name, b.entry.name),
  );
  const letters = new Map<string, SchemaEntry[]>();
  for (const { entry, key } of keyed) {
    const letter = letterOf(key);
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters].map(([letter, list]) => ({ letter, schemas: list }));
}

const collator = new Intl.Collator("en", { numeric: true });

/** Returns the letter of a key; `#` for digits and other characters. */
export function letterOf(key: string): string {
  const [letter = ""] = key.normalize("NFD").toUpperCase();
  return /^\p{L}$/u.test(letter) ? letter : "#";
}
