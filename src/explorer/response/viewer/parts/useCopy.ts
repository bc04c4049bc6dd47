import { useAnnounce } from "./useAnnounce";

/** Returns a function that copies a text to the clipboard and announces the result. */
export function useCopy(): (text: string, what: string) => Promise<boolean> {
  const announce = useAnnounce();
  return async (text, what) => {
    try {
      // Plain http pages have no clipboard, except on localhost.
      await navigator.clipboard.writeText(text);
      announce(`Copied: ${what}.`);
      return true;
    } catch {
      announce("Copying is not allowed here.");
      return false;
    }
  };
}
