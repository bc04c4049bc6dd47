import { type OperationEntry, type Tag, isGroup } from "../description";

/** A tag that has a page. */
export interface TagEntry {
  tag: Tag;
  title: string;
  page: string;
  operations: OperationEntry[];
  /** Page of the tag above it in the menu. */
  parent?: string;
}

/** A tag in the menu, with those below it. */
export interface TagNode extends TagEntry {
  children: TagNode[];
}

/**
 * The tags that have a page: those with operations or a text of their own, and those above one that
 * has a page (OpenAPI 3.2).
 *
 * @param namePages names a page for each tag, by the tags' names
 */
export function tagEntries(
  tags: readonly Tag[],
  operations: readonly OperationEntry[],
  namePages: (names: string[]) => string[],
): TagEntry[] {
  const parents = parentsOf(tags);
  const own = new Map(
    tags.map(({ name }) => [
      name,
      operations.filter(({ operation }) => operation.tags?.includes(name)),
    ]),
  );
  const paged = new Set<Tag>();
  for (const tag of tags)
    if (own.get(tag.name)?.length || tag.description || tag.externalDocs)
      for (let at: Tag | undefined = tag; at; at = parents.get(at.name))
        paged.add(at);
  const shown = tags.filter((tag) => paged.has(tag));
  const pages = namePages(shown.map(({ name }) => name));
  const pageOf = new Map(shown.map((tag, at) => [tag, pages[at] ?? tag.name]));
  return shown.map((tag) => {
    const above = parents.get(tag.name);
    const parent = above && pageOf.get(above);
    return {
      ...{ tag, title: tagTitle(tag), page: pageOf.get(tag) ?? tag.name },
      operations: own.get(tag.name) ?? [],
      ...(parent !== undefined && { parent }),
    };
  });
}

/**
 * The tags of the menu as a tree; those of another kind are mere marks and not in it.
 *
 * @param top page of the tag whose tree it is; all of them without one
 */
export function tagTree(tags: readonly TagEntry[], top?: string): TagNode[] {
  const groups = tags.filter(({ tag }) => isGroup(tag));
  const below = (page: string | undefined): TagNode[] =>
    groups
      .filter(({ parent }) => parent === page)
      .map((entry) => ({ ...entry, children: below(entry.page) }));
  return below(top);
}

/** What a tag is called. */
export function tagTitle(tag: Tag): string {
  const title = tag["x-displayName"];
  return typeof title === "string" ? title : tag.summary || tag.name;
}

/**
 * The tag above each one, by its name. One that leads back to itself, or to no place in the menu,
 * stands at the top.
 */
function parentsOf(tags: readonly Tag[]): Map<string, Tag> {
  const groups = new Map(
    tags.filter(isGroup).map((tag) => [tag.name, tag] as const),
  );
  const found = new Map<string, Tag>();
  for (const tag of groups.values()) {
    const parent = groups.get(tag.parent ?? "");
    if (parent && !leadsTo(parent, tag, found)) found.set(tag.name, parent);
  }
  return found;
}

function leadsTo(
  from: Tag,
  to: Tag,
  parents: ReadonlyMap<string, Tag>,
): boolean {
  for (let at: Tag | undefined = from; at; at = parents.get(at.name))
    if (at === to) return true;
  return false;
}
