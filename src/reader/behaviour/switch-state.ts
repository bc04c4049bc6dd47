/** Whatever of a page is one of several: a status, an example, a response. */
const choices = ".switch__choice, .code-card__more, .response";

/**
 * Names in the URL what a reader has just opened, so that a copied URL opens it again. A fragment, as
 * the address of any place on the page.
 *
 * @param target what was clicked
 */
export function nameOpened(target: Element): void {
  const choice = target.closest("summary")?.parentElement;
  if (!(choice instanceof HTMLDetailsElement) || !choice.matches(choices))
    return;
  // The click is yet to open it, or to close it.
  if (choice.open) forget(choice.id);
  else if (choice.id !== "") replace(`#${encodeURIComponent(choice.id)}`);
}

/** The same for a tab; a panel without an id of its own cannot be named. */
export function nameTab(tab: HTMLElement): void {
  const panel = tab.getAttribute("aria-controls") ?? "";
  const isOwn = !panel.startsWith(`${tab.id.replace(/\d+$/, "")}-`);
  if (panel !== "" && isOwn) replace(`#${encodeURIComponent(panel)}`);
}

const languageParameter = "language";

/** The language that the URL asks for. */
export function languageInUrl(): string | null {
  return new URLSearchParams(location.search).get(languageParameter);
}

/** Names the language of the request in the URL; none is the page's own. */
export function nameLanguage(language: string | undefined): void {
  const url = new URL(location.href);
  if (language === undefined) url.searchParams.delete(languageParameter);
  else url.searchParams.set(languageParameter, language);
  history.replaceState(history.state, "", url);
}

function forget(id: string): void {
  if (id !== "" && location.hash === `#${encodeURIComponent(id)}`) replace("");
}

/** Not by `location`: nothing is to be scrolled to. */
function replace(hash: string): void {
  const { pathname, search } = location;
  history.replaceState(history.state, "", pathname + search + hash);
}
