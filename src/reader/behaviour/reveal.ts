import { decodeFragment } from "./fragment";
import { selectTab, tabOf } from "./tabs";

/**
 * Reveals a fragment's target: opens the tabs and details around it, marks it and scrolls to it.
 *
 * @param hash the fragment with its `#`, percent-encoded as in `location`
 */
export function reveal(hash: string): void {
  for (const marked of document.querySelectorAll("[data-marked]"))
    marked.removeAttribute("data-marked");
  const target = document.getElementById(decodeFragment(hash.slice(1)));
  if (!target?.closest(".reference")) return;
  for (
    let element: Element | null = target;
    element;
    element = element.parentElement
  ) {
    if (element instanceof HTMLDetailsElement) element.open = true;
    if (element.getAttribute("role") === "tabpanel") {
      const tab = tabOf(element);
      if (tab) selectTab(tab);
    }
  }
  const own = target.querySelector(":scope > details");
  if (own instanceof HTMLDetailsElement) own.open = true;
  target.setAttribute("data-marked", "");
  target.scrollIntoView();
}
