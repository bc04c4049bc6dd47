import type {
  PropSidebarItem,
  PropSidebarItemCategory,
} from "@docusaurus/plugin-content-docs";

/** Items of categories that were open on some page, by the category's URL. */
const known = new Map<string, PropSidebarItem[]>();

/**
 * The sidebar as data, read from the page's HTML: closed categories have none of their items there.
 * In their place stands one item that names the page where they are open; see `closedCategory`.
 */
export function readMenu(document: Document): PropSidebarItem[] {
  const menu = document.querySelector("nav.menu > .menu__list");
  return menu ? readItems(menu) : [];
}

/** The URL of a category whose items are not known yet, when an item stands for them. */
export function closedCategory(item: PropSidebarItem): string | undefined {
  const category = item.customProps?.["closedCategory"];
  return typeof category === "string" ? category : undefined;
}

/** The items of a category, once they have been on a page that was read. */
export function knownItems(category: string): PropSidebarItem[] | undefined {
  return known.get(category);
}

/** A page's sidebar with all items that are known by now, so that what is open stays open. */
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
      // Without a page of its own it is a button, which leads to its first page without scripts.
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

/** The URL of a category: its own, or that of its first page. */
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

/** The classes that the sidebar's data gave to an entry. */
function ownClasses({ classList }: Element): { className?: string } {
  const own = [...classList].filter(
    (name) => !/^(theme-doc-sidebar|menu__list)-item/.test(name),
  );
  return own.length > 0 ? { className: own.join(" ") } : {};
}
