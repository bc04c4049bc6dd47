import type {
  PropSidebarItem,
  PropSidebarItemCategory,
} from "@docusaurus/plugin-content-docs";

/** Items of categories that were expanded on some page, by the category's URL. */
const known = new Map<string, PropSidebarItem[]>();

/**
 * Reads the sidebar from the page's HTML, which lacks the items of collapsed categories. A
 * placeholder item names the page on which they are expanded; see `closedCategory`.
 */
export function readMenu(document: Document): PropSidebarItem[] {
  const menu = document.querySelector("nav.menu > .menu__list");
  return menu ? readItems(menu) : [];
}

/** Returns the URL of a category whose items are not loaded yet, if the item is a placeholder. */
export function closedCategory(item: PropSidebarItem): string | undefined {
  const category = item.customProps?.["closedCategory"];
  return typeof category === "string" ? category : undefined;
}

/** Returns the items of a category, if a page with them has been read. */
export function knownItems(category: string): PropSidebarItem[] | undefined {
  return known.get(category);
}

/** Adds all known items to a page's sidebar, so that expanded categories stay expanded. */
export function completeMenu(menu: PropSidebarItem[]): PropSidebarItem[] {
  return menu.map((item) =>
    item.type === "category"
      ? {
          ...item,
          items: completeMenu(known.get(hrefOf(item)) ?? item.items),
        }
      : item,
  );
}

function readItems(list: Element): PropSidebarItem[] {
  return [...list.children].flatMap((entry): PropSidebarItem[] => {
    const link = entry.querySelector<HTMLAnchorElement>("a.menu__link");
    if (!link) return [];
    const label = link.textContent;
    const href = link.getAttribute("href") ?? "";
    const className = ownClasses(entry);
    if (!entry.querySelector(":scope > .menu__list-item-collapsible"))
      return [{ type: "link", label, href, ...className }];
    const open = entry.querySelector(":scope > .menu__list");
    const category: PropSidebarItemCategory = {
      type: "category",
      label,
      // A category without a page is a button, and without scripts a link to its first page.
      ...(link.getAttribute("role") !== "button" && { href }),
      collapsible: true,
      collapsed: !open,
      items: open ? readItems(open) : [standIn(href)],
      ...className,
    };
    if (open) known.set(hrefOf(category), category.items);
    return [category];
  });
}

/** Returns the URL of a category, or of its first page. */
function hrefOf({ href, items: [first] }: PropSidebarItemCategory): string {
  return href ?? (first?.type === "link" ? first.href : "");
}

function standIn(href: string): PropSidebarItem {
  return {
    type: "html",
    value: "",
    defaultStyle: true,
    customProps: { closedCategory: href },
  };
}

/** Returns an entry's classes that come from the sidebar's data. */
function ownClasses({ classList }: Element): { className?: string } {
  const own = [...classList].filter(
    (name) => !/^(theme-doc-sidebar|menu__list)-item/.test(name),
  );
  return own.length > 0 ? { className: own.join(" ") } : {};
}
