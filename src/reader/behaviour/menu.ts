/**
 * Scrolls long menus (the sidebar, or the drawer on narrow screens) to the current page's entry,
 * without scrolling the page.
 */
export function showMenuEntry(): void {
  const menus = "nav.menu, .navbar-sidebar__item";
  for (const menu of document.querySelectorAll<HTMLElement>(menus)) {
    const entry = menu.querySelector('[aria-current="page"]');
    if (!entry) continue;
    const { top, bottom } = entry.getBoundingClientRect();
    const frame = menu.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom)
      menu.scrollTop += top - frame.top - frame.height / 3;
  }
}
