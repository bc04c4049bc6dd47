/** Brings the current page's entry of a long menu into sight, without moving the page itself. */
export function showMenuEntry(): void {
  for (const menu of document.querySelectorAll<HTMLElement>("nav.menu")) {
    const entry = menu.querySelector('[aria-current="page"]');
    if (!entry) continue;
    const { top, bottom } = entry.getBoundingClientRect();
    const frame = menu.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom)
      menu.scrollTop += top - frame.top - frame.height / 3;
  }
}
