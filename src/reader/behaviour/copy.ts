import { announce } from "./announce";

/** Copies text and tells about it; without the right to write, it selects nothing and says so. */
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

/** Copies the text of a file of the site, and tells about it. */
export async function copyFile(url: string, what: string): Promise<void> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} was not found.`);
    await copy(await response.text(), what);
  } catch {
    announce("The file could not be fetched; try again.");
  }
}
