import { builtIn, languageKey } from "./language-key";
import { pageOperation } from "./operation";
import { writeSample } from "./write-sample";

/** The server-rendered command of each sample. */
const commands = new WeakMap<Element, string>();

/**
 * Shows the page's request in the chosen language and remembers the choice.
 *
 * @throws Error if the operation or the language cannot be loaded; the page then shows its own
 *   command
 */
export async function showRequestIn(select: HTMLSelectElement): Promise<void> {
  const { value: language } = select;
  const code = document.querySelector("[data-request-sample]");
  if (!code) return;
  const command = commands.get(code) ?? code.textContent;
  commands.set(code, command);
  remember(language);
  try {
    const text =
      language === builtIn ? command : await written(language, command);
    if (select.isConnected && select.value === language)
      code.textContent = text;
  } catch (error) {
    code.textContent = command;
    throw error;
  }
}

async function written(language: string, command: string): Promise<string> {
  const operation = pageOperation();
  if (!operation) return command;
  return (await writeSample(operation, language)) ?? command;
}

/** Remembers the language; if the storage is blocked, each page starts with the built-in one. */
function remember(language: string): void {
  try {
    localStorage.setItem(languageKey, JSON.stringify(language));
  } catch {
    // The choice then applies only to this page.
  }
}
