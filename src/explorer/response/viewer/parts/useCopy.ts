import { useAnnounce } from "./useAnnounce";

/** Copies a text to the clipboard and says whether that worked. */
export function useCopy(): (text: string, what: string) => Promise<boolean> {
  const announce = useAnnounce();
  return async (text, what) => {
    try {
      // There is no clipboard for pages of plain http, this computer's own apart.
      await navigator.clipboard.writeText(text);
      announce(`Copied: ${what}.`);
      return true;
    } catch {
      announce("Copying is not allowed here.");
      return false;
    }
  };
}
