import { builtIn, languageKey } from "./language-key";
import { pageOperation } from "./operation";
import { writeSample } from "./write-sample";

/** The command that the page came with, by its element. */
const commands = new WeakMap<Element, string>();

/**
 * Shows a page's request in the chosen language, and remembers it for other pages.
 *
 * @throws Error when the operation or the language cannot be loaded; the page shows its own command
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

/** A blocked storage only means that each page begins with the same language. */
function remember(language: string): void {
  try {
    localStorage.setItem(languageKey, JSON.stringify(language));
  } catch {
    // As above.
  }
}
