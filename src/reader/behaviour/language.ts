import { announce } from "./announce";
import { pageOperation } from "./operation";
import { languageInUrl } from "./switch-state";

/** The choice of the explorer as well: src/explorer/parts/preferences.ts. */
const languageKey = "api-explorer.language";
export const builtIn = "curl";

/** The command that the page came with, by its element. */
const commands = new WeakMap<Element, string>();

/**
 * Shows a page's request in the language that the reader chose on this page or another; what writes it
 * is loaded only for another language than the page's own.
 */
export async function chooseLanguage(select: HTMLSelectElement): Promise<void> {
  const { value: language } = select;
  const code = document.querySelector("[data-request-sample]");
  if (!code) return;
  const command = commands.get(code) ?? code.textContent;
  commands.set(code, command);
  try {
    remember(language);
    const text =
      language === builtIn ? command : await written(language, command);
    if (select.isConnected && select.value === language)
      code.textContent = text;
  } catch {
    select.value = builtIn;
    code.textContent = command;
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

async function written(language: string, command: string): Promise<string> {
  const operation = pageOperation();
  if (!operation) return command;
  const { writeSample } = await import("./write-sample");
  return (await writeSample(operation, language)) ?? command;
}

/** A blocked storage only means that each page begins with the same language. */
function remembered(): string {
  try {
    return String(JSON.parse(localStorage.getItem(languageKey) ?? '"curl"'));
  } catch {
    return builtIn;
  }
}

function remember(language: string): void {
  try {
    localStorage.setItem(languageKey, JSON.stringify(language));
  } catch {
    // As above.
  }
}
