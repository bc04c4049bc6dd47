import type { PropSidebarItem } from "@docusaurus/plugin-content-docs";

/** Stands for the items of a category, which is rendered otherwise when it has none at all. */
const closed: PropSidebarItem = { type: "html", value: "", defaultStyle: true };

/**
 * A sidebar without the items of those categories that are closed on a page: they are not in its
 * HTML, so the page does not change with them.
 *
 * @param pathname the page's address
 */
export function closeOthers(
  items: PropSidebarItem[],
  pathname: string,
): PropSidebarItem[] {
  return items.map((item) => {
    if (item.type !== "category" || item.items.length === 0) return item;
    if (holds(item, withoutSlash(pathname)))
      return { ...item, items: closeOthers(item.items, pathname) };
    // A category without an address takes that of its first item.
    const isClosed =
      item.collapsible && item.collapsed && item.href !== undefined;
    return isClosed ? { ...item, items: [closed] } : item;
  });
}

function holds(item: PropSidebarItem, address: string): boolean {
  if (item.type === "html") return false;
  if (item.href !== undefined && withoutSlash(item.href) === address)
    return true;
  return (
    item.type === "category" &&
    item.items.some((inner) => holds(inner, address))
  );
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, "");
}
