/** In localStorage while the reader wants everything open. */
const allKey = "reference.open-all";

/** Opens everything that is folded in the page's text, or folds it again; remembered for other pages. */
export function toggleAll(button: Element): void {
  const isOpen = !button.hasAttribute("data-open");
  setAll(button, isOpen);
  try {
    if (isOpen) localStorage.setItem(allKey, "");
    else localStorage.removeItem(allKey);
  } catch {
    // A blocked storage only means that each page begins folded.
  }
}

/** Opens everything on a page whose reader wanted it so on the page before. */
export function openWantedAll(): void {
  const button = document.querySelector("[data-open-all]");
  try {
    if (button && localStorage.getItem(allKey) !== null) setAll(button, true);
  } catch {
    // As above.
  }
}

function setAll(button: Element, isOpen: boolean): void {
  const folded = ".reference__content details:not(.openapi-schema__fold)";
  for (const details of document.querySelectorAll<HTMLDetailsElement>(folded)) {
    // Of alternatives one alone can be open.
    if (details.name !== "") continue;
    details.open = isOpen || details.hasAttribute("data-collapsed");
  }
  button.toggleAttribute("data-open", isOpen);
  button.textContent = isOpen ? "Collapse all" : "Expand all";
}
