import { announce } from "./announce";

/** Copies text and tells about it; without the right to write, it selects nothing and says so. */
export async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(`${what} copied`);
  } catch {
    announce(
      `The browser does not allow copying; the address bar or the text itself can be copied by hand.`,
    );
  }
}
