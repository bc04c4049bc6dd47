import { type OperationEntry, type Tag, isGroup } from "../description";

/** A tag with a page. */
export interface TagEntry {
  tag: Tag;
  title: string;
  page: string;
  operations: OperationEntry[];
  /** Page of the parent tag in the menu. */
  parent?: string;
}

/** A tag in the menu, with its nested tags. */
export interface TagNode extends TagEntry {
  children: TagNode[];
}

/**
 * Returns the tags that have a page: those with operations or a description, and their parents
 * (OpenAPI 3.2).
 *
 * @param namePages returns a page name for each tag name
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
 * Returns the tags of the menu as a tree. Tags of another `kind` are marks and left out.
 *
 * @param top page of the tag to start below; undefined for the whole tree
 */
export function tagTree(tags: readonly TagEntry[], top?: string): TagNode[] {
  const groups = tags.filter(({ tag }) => isGroup(tag));
  const below = (page: string | undefined): TagNode[] =>
    groups
      .filter(({ parent }) => parent === page)
      .map((entry) => ({ ...entry, children: below(entry.page) }));
  return below(top);
}

/** Returns the displayed name of a tag. */
export function tagTitle(tag: Tag): string {
  const title = tag["x-displayName"];
  return typeof title === "string" ? title : tag.summary || tag.name;
}

/**
 * Returns the parent of each tag, by name. A tag whose parent is not in the menu, or would form a
 * cycle, has none.
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
