/**
 * Brings the current page's entry of a long menu into sight, without moving the page itself: beside the
 * page, or in the drawer of a narrow screen.
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
