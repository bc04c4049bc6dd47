import { announce } from "./announce";
import { builtIn, languageKey } from "./language-key";
import { languageInUrl } from "./switch-state";

/** Shows a page's request in the language that the reader chose; what does so is loaded then. */
export async function chooseLanguage(select: HTMLSelectElement): Promise<void> {
  try {
    const { showRequestIn } = await import("./show-request-in");
    await showRequestIn(select);
  } catch {
    select.value = builtIn;
    announce("The example could not be loaded; try again.");
  }
}

/** Takes over a choice that was made before. */
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

/** A blocked storage only means that each page begins with the same language. */
function remembered(): string {
  try {
    return String(JSON.parse(localStorage.getItem(languageKey) ?? '"curl"'));
  } catch {
    return builtIn;
  }
}
