/** Elements of which one at a time is open: statuses, examples, responses. */
const choices = ".switch__choice, .code-card__more, .response";

/**
 * Puts the id of what the reader has just opened into the URL's fragment, so that a copied URL
 * opens it again.
 *
 * @param target the clicked element
 */
export function nameOpened(target: Element): void {
  const choice = target.closest("summary")?.parentElement;
  if (!(choice instanceof HTMLDetailsElement) || !choice.matches(choices))
    return;
  // The click event comes before the element opens or closes.
  if (choice.open) forget(choice.id);
  else if (choice.id !== "") replace(`#${encodeURIComponent(choice.id)}`);
}

/** Puts a selected tab's panel into the URL's fragment, unless the panel's id is generated. */
export function nameTab(tab: HTMLElement): void {
  const panel = tab.getAttribute("aria-controls") ?? "";
  const isOwn = !panel.startsWith(`${tab.id.replace(/\d+$/, "")}-`);
  if (panel !== "" && isOwn) replace(`#${encodeURIComponent(panel)}`);
}

const languageParameter = "language";

/** Returns the language in the URL's query. */
export function languageInUrl(): string | null {
  return new URLSearchParams(location.search).get(languageParameter);
}

/** Puts the language into the URL's query; undefined removes it. */
export function nameLanguage(language: string | undefined): void {
  const url = new URL(location.href);
  if (language === undefined) url.searchParams.delete(languageParameter);
  else url.searchParams.set(languageParameter, language);
  history.replaceState(history.state, "", url);
}

function forget(id: string): void {
  if (id !== "" && location.hash === `#${encodeURIComponent(id)}`) replace("");
}

/** Replaces the fragment without scrolling, which setting `location.hash` would do. */
function replace(hash: string): void {
  const { pathname, search } = location;
  history.replaceState(history.state, "", pathname + search + hash);
}
