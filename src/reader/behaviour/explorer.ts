import type { Method } from "../../description";
import { announce } from "./announce";

/** The fragment that opens the explorer; a request to restore may follow it after `=`. */
const openFragment = "#try-it";

let unmount: (() => void) | undefined;

/** Puts the explorer in its place on the page; its code is loaded now and not before. */
export async function openExplorer(
  place: HTMLElement,
  baseUrl: string,
): Promise<void> {
  const endpoint = document.querySelector<HTMLElement>("[data-method]");
  const { explorer: descriptionUrl } = place.dataset;
  const { method, path } = endpoint?.dataset ?? {};
  if (!descriptionUrl || !method || !path) return;
  place.setAttribute("aria-busy", "true");
  try {
    const { mount } = await import("../../explorer/mount");
    closeExplorer();
    place.replaceChildren();
    unmount = mount(place, {
      descriptionUrl,
      path,
      method: method as Method,
      baseUrl,
      hideSend: place.dataset["hideSend"] !== undefined,
    });
    place.setAttribute("data-opened", "");
  } catch {
    announce("The explorer could not be loaded; try again.");
  } finally {
    place.removeAttribute("aria-busy");
  }
}

/** Opens the explorer where an address asks for it: a shared request, or the way back from signing in. */
export function openLinkedExplorer(hash: string, baseUrl: string): void {
  if (hash !== openFragment && !hash.startsWith(`${openFragment}=`)) return;
  const place = document.querySelector<HTMLElement>("[data-explorer]");
  if (!place || place.hasAttribute("data-opened")) return;
  void openExplorer(place, baseUrl);
}

/** Takes the explorer away, before the page that it is on goes. */
export function closeExplorer(): void {
  unmount?.();
  unmount = undefined;
}
