/** The localStorage key that is set while "Expand all" is on. */
const allKey = "reference.open-all";

/** Expands or collapses all sections of the page; the choice is remembered for other pages. */
export function toggleAll(button: Element): void {
  const isOpen = !button.hasAttribute("data-open");
  setAll(button, isOpen);
  try {
    if (isOpen) localStorage.setItem(allKey, "");
    else localStorage.removeItem(allKey);
  } catch {
    // If the storage is blocked, each page starts collapsed.
  }
}

/** Expands all sections if the reader chose that on an earlier page. */
export function openWantedAll(): void {
  const button = document.querySelector("[data-open-all]");
  try {
    if (button && localStorage.getItem(allKey) !== null) setAll(button, true);
  } catch {
    // If the storage is blocked, the page stays collapsed.
  }
}

function setAll(button: Element, isOpen: boolean): void {
  const folded = ".reference__content details:not(.openapi-schema__fold)";
  for (const details of document.querySelectorAll<HTMLDetailsElement>(folded)) {
    // Only one of several alternatives can be open.
    if (details.name !== "") continue;
    details.open = isOpen || details.hasAttribute("data-collapsed");
  }
  button.toggleAttribute("data-open", isOpen);
  button.textContent = isOpen ? "Collapse all" : "Expand all";
}
