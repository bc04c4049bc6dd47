import { announce } from "./announce";

/** Copies text to the clipboard and announces the result. */
export async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(`${what} copied`);
  } catch {
    announce(
      `The browser does not allow copying. Copy from the address bar or the page instead.`,
    );
  }
}

/** Copies the content of one of the site's files and announces the result. */
export async function copyFile(url: string, what: string): Promise<void> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} was not found.`);
    await copy(await response.text(), what);
  } catch {
    announce("The file could not be fetched; try again.");
  }
}
