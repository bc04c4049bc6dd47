import type {
  PropSidebarItem,
  PropSidebarItemCategory,
} from "@docusaurus/plugin-content-docs";

/** Stands for the items of a category, which is rendered otherwise when it has none at all. */
const closed: PropSidebarItem = { type: "html", value: "", defaultStyle: true };

/**
 * A sidebar without the items of those categories that are closed on a page: they are not in its
 * HTML, so the page does not change with them.
 *
 * @param pathname the page's pathname
 */
export function closeOthers(
  items: PropSidebarItem[],
  pathname: string,
): PropSidebarItem[] {
  return closeWithin(items, pathname, (category) => category);
}

function closeWithin(
  items: PropSidebarItem[],
  pathname: string,
  prepare: (category: PropSidebarItemCategory) => PropSidebarItemCategory,
): PropSidebarItem[] {
  return items.map((entry) => {
    if (entry.type !== "category" || entry.items.length === 0) return entry;
    if (pathnamesIn(entry).has(withoutSlash(pathname)))
      return {
        ...entry,
        items: closeWithin(entry.items, pathname, leadToFirst),
      };
    const item = prepare(entry);
    // A category without a URL takes that of its first item.
    const isClosed =
      item.collapsible && item.collapsed && item.href !== undefined;
    return isClosed ? { ...item, items: [closed] } : item;
  });
}

/**
 * A closed category in another one that has no page leads to its first, where it is open. There it
 * leads nowhere: it would be taken for the page itself.
 */
function leadToFirst(item: PropSidebarItemCategory): PropSidebarItemCategory {
  const [first] = item.items;
  return item.href === undefined && first?.type === "link"
    ? { ...item, href: first.href }
    : item;
}

/** A sidebar is asked for once for every page, and may name as many. */
const known = new WeakMap<PropSidebarItemCategory, Set<string>>();

function pathnamesIn(category: PropSidebarItemCategory): Set<string> {
  const pathnames = known.get(category) ?? new Set(listPathnames(category));
  known.set(category, pathnames);
  return pathnames;
}

function listPathnames(item: PropSidebarItem): string[] {
  if (item.type === "html") return [];
  const own = item.href === undefined ? [] : [withoutSlash(item.href)];
  return item.type === "category"
    ? [...own, ...item.items.flatMap(listPathnames)]
    : own;
}

function withoutSlash(pathname: string): string {
  return pathname.replace(/\/$/, "");
}
