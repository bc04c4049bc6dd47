/** Selects a tab: shows its panel and hides the others. */
export function selectTab(tab: HTMLElement): void {
  const group = tab.closest("[data-tabs]");
  if (!group) return;
  for (const other of tabsOf(tab)) {
    const isSelected = other === tab;
    other.setAttribute("aria-selected", String(isSelected));
    other.tabIndex = isSelected ? 0 : -1;
    panelOf(other)?.toggleAttribute("data-open", isSelected);
  }
}

/** Returns the tab that a key moves to, according to the ARIA tabs pattern. */
export function neighbour(
  tab: HTMLElement,
  key: string,
): HTMLElement | undefined {
  const tabs = tabsOf(tab);
  const index = tabs.indexOf(tab);
  switch (key) {
    case "ArrowRight":
      return tabs[(index + 1) % tabs.length];
    case "ArrowLeft":
      return tabs.at(index - 1);
    case "Home":
      return tabs[0];
    case "End":
      return tabs.at(-1);
    default:
      return undefined;
  }
}

/** Returns a panel's tab. */
export function tabOf(panel: Element): HTMLElement | null {
  return document.getElementById(panel.getAttribute("aria-labelledby") ?? "");
}

function tabsOf(tab: HTMLElement): HTMLElement[] {
  const list = tab.closest('[role="tablist"]');
  return [...(list?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
}

function panelOf(tab: HTMLElement): HTMLElement | null {
  return document.getElementById(tab.getAttribute("aria-controls") ?? "");
}
