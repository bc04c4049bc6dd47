import { announce } from "./announce";
import { pageOperation } from "./operation";

/** The fragment that opens the explorer; a request to restore may follow it after `=`. */
const openFragment = "#try-it";

/** In sessionStorage while the explorer is open: the next page of this tab opens it too. */
const openKey = "api-explorer.open";

/** Where there is no room beside the text, the explorer is a sheet over the page. */
const narrow = "(max-width: 1299px)";

let unmount: (() => void) | undefined;

/**
 * Puts the explorer in the place of the samples, or in a sheet over the page on narrow screens; its
 * code is loaded now and not before.
 *
 * @param takesFocus whether the reader has just asked for it.
 */
export async function openExplorer(
  place: HTMLElement,
  baseUrl: string,
  takesFocus: boolean,
): Promise<void> {
  const operation = pageOperation();
  if (!operation) return;
  place.setAttribute("aria-busy", "true");
  try {
    const { mount } = await import("../../explorer/mount");
    if (!place.isConnected || place.hasAttribute("data-opened")) return;
    closeExplorer();
    const sheet = document.createElement("dialog");
    sheet.className = "explorer-sheet";
    sheet.setAttribute("aria-label", "Explorer");
    place.append(sheet);
    const isSheet = matchMedia(narrow).matches;
    const close = () => {
      closeExplorer();
      remember(false);
      forgetFragment();
      sheet.remove();
      place.removeAttribute("data-opened");
      place.querySelector<HTMLElement>("[data-explorer-open]")?.focus();
    };
    sheet.addEventListener("cancel", (event) => {
      event.preventDefault();
      close();
    });
    place.setAttribute("data-opened", "");
    // Beside the text it is open without being shown: that would take the focus.
    if (isSheet) sheet.showModal();
    else sheet.open = true;
    unmount = mount(sheet, {
      ...operation,
      baseUrl,
      takesFocus,
      onClose: close,
    });
    remember(!isSheet);
  } catch {
    announce("The explorer could not be loaded; try again.");
  } finally {
    place.removeAttribute("aria-busy");
  }
}

/**
 * Opens the explorer of a page where it was open beside the page before, or where the URL asks for
 * it: a shared request, or the way back from signing in. A sheet never opens by itself.
 */
export function openWantedExplorer(hash: string, baseUrl: string): void {
  const isLinked = hash === openFragment || hash.startsWith(`${openFragment}=`);
  if (!isLinked && (!wasOpen() || matchMedia(narrow).matches)) return;
  const place = document.querySelector<HTMLElement>("[data-explorer]");
  if (!place || place.hasAttribute("data-opened")) return;
  void openExplorer(place, baseUrl, isLinked);
}

/** Takes the explorer away, before the page that it is on goes. */
export function closeExplorer(): void {
  unmount?.();
  unmount = undefined;
}

/** The URL no longer asks for the explorer. */
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
