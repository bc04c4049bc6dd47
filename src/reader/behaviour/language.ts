import { announce } from "./announce";
import { builtIn, languageKey } from "./language-key";
import { languageInUrl } from "./switch-state";

/** Shows the page's request in the chosen language; the code for that is loaded on demand. */
export async function chooseLanguage(select: HTMLSelectElement): Promise<void> {
  try {
    const { showRequestIn } = await import("./show-request-in");
    await showRequestIn(select);
  } catch {
    select.value = builtIn;
    announce("The example could not be loaded; try again.");
  }
}

/** Applies the language in the URL or the remembered one. */
export function showChosenLanguage(): void {
  const select = document.querySelector<HTMLSelectElement>(
    "[data-sample-language]",
  );
  const language = languageInUrl() ?? remembered();
  if (!select || language === select.value) return;
  const isKnown = [...select.options].some(({ value }) => value === language);
  if (!isKnown) return;
  select.value = language;
  void chooseLanguage(select);
}

/** If the storage is blocked, each page starts with the built-in language. */
function remembered(): string {
  try {
    return String(JSON.parse(localStorage.getItem(languageKey) ?? '"curl"'));
  } catch {
    return builtIn;
  }
}
