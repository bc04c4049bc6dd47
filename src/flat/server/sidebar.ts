import type {
  PropSidebarItem,
  PropSidebarItemCategory,
} from "@docusaurus/plugin-content-docs";

/** Placeholder for the items of a category, because an empty category is rendered differently. */
const closed: PropSidebarItem = { type: "html", value: "", defaultStyle: true };

/**
 * Removes the items of categories that are collapsed on a page. They are not in the page's HTML, so
 * the page does not change with them.
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
 * Links a collapsed nested category without a page to its first page. While expanded, it has no
 * link, because it would be highlighted as the current page.
 */
function leadToFirst(item: PropSidebarItemCategory): PropSidebarItemCategory {
  const [first] = item.items;
  return item.href === undefined && first?.type === "link"
    ? { ...item, href: first.href }
    : item;
}

/** Cached, because each sidebar is searched once for every page. */
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
