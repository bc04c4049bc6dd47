import type { Method } from "../../description";
import { announce } from "./announce";

/** The fragment that opens the explorer; a request to restore may follow it after `=`. */
const openFragment = "#try-it";

/** In sessionStorage while the explorer is open: the next page of this tab opens it too. */
const openKey = "api-explorer.open";

let unmount: (() => void) | undefined;

/**
 * Puts the explorer in its place on the page; its code is loaded now and not before.
 *
 * @param takesFocus whether the reader has just asked for it.
 */
export async function openExplorer(
  place: HTMLElement,
  baseUrl: string,
  takesFocus: boolean,
): Promise<void> {
  const endpoint = document.querySelector<HTMLElement>("[data-method]");
  const { explorer: descriptionUrl } = place.dataset;
  const { method, path } = endpoint?.dataset ?? {};
  if (!descriptionUrl || !method || !path) return;
  place.setAttribute("aria-busy", "true");
  try {
    const { mount } = await import("../../explorer/mount");
    if (!place.isConnected || place.hasAttribute("data-opened")) return;
    closeExplorer();
    const invitation = [...place.childNodes];
    const host = document.createElement("div");
    place.replaceChildren(host);
    unmount = mount(host, {
      descriptionUrl,
      path,
      method: method as Method,
      baseUrl,
      hideSend: place.dataset["hideSend"] !== undefined,
      takesFocus,
      onClose: () => {
        closeExplorer();
        remember(false);
        forgetFragment();
        place.replaceChildren(...invitation);
        place.removeAttribute("data-opened");
        place.querySelector<HTMLElement>("[data-explorer-open]")?.focus();
      },
    });
    place.setAttribute("data-opened", "");
    remember(true);
  } catch {
    announce("The explorer could not be loaded; try again.");
  } finally {
    place.removeAttribute("aria-busy");
  }
}

/**
 * Opens the explorer of a page where it was open on the page before, or where the address asks for
 * it: a shared request, or the way back from signing in.
 */
export function openWantedExplorer(hash: string, baseUrl: string): void {
  const isLinked = hash === openFragment || hash.startsWith(`${openFragment}=`);
  if (!isLinked && !wasOpen()) return;
  const place = document.querySelector<HTMLElement>("[data-explorer]");
  if (!place || place.hasAttribute("data-opened")) return;
  void openExplorer(place, baseUrl, isLinked);
}

/** Takes the explorer away, before the page that it is on goes. */
export function closeExplorer(): void {
  unmount?.();
  unmount = undefined;
}

/** The address no longer asks for the explorer. */
function forgetFragment(): void {
  if (!location.hash.startsWith(openFragment)) return;
  history.replaceState(history.state, "", location.pathname + location.search);
}

/** A blocked storage only means that each page begins with the explorer closed. */
function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(openKey) !== null;
  } catch {
    return false;
  }
}

function remember(isOpen: boolean): void {
  try {
    if (isOpen) sessionStorage.setItem(openKey, "");
    else sessionStorage.removeItem(openKey);
  } catch {
    // As above.
  }
}
