import { announce } from "./announce";
import { pageOperation } from "./operation";

/** The fragment that opens the explorer; `=` and a shared request may follow. */
const openFragment = "#try-it";

/**
 * The sessionStorage key that is set while the explorer is open, so that the tab's next page opens
 * it.
 */
const openKey = "api-explorer.open";

/** On narrow screens, the explorer is a sheet over the page. */
const narrow = "(max-width: 1299px)";

let unmount: (() => void) | undefined;

/**
 * Loads the explorer and shows it in place of the samples, or in a sheet over the page on narrow
 * screens.
 *
 * @param takesFocus whether the explorer takes the focus, because the reader has just opened it.
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
    // Setting `open` instead of calling `show()` does not move the focus.
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
 * Opens the explorer if it was open on the previous page, or if the URL asks for it: a shared
 * request or the return from signing in. The sheet only opens if the URL asks for it.
 */
export function openWantedExplorer(hash: string, baseUrl: string): void {
  const isLinked = hash === openFragment || hash.startsWith(`${openFragment}=`);
  if (!isLinked && (!wasOpen() || matchMedia(narrow).matches)) return;
  const place = document.querySelector<HTMLElement>("[data-explorer]");
  if (!place || place.hasAttribute("data-opened")) return;
  void openExplorer(place, baseUrl, isLinked);
}

/** Unmounts the explorer before its page is left. */
export function closeExplorer(): void {
  unmount?.();
  unmount = undefined;
}

/** Removes the explorer's fragment from the URL. */
function forgetFragment(): void {
  if (!location.hash.startsWith(openFragment)) return;
  history.replaceState(history.state, "", location.pathname + location.search);
}

/** If the storage is blocked, each page starts with the explorer closed. */
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
    // If the storage is blocked, the choice is not remembered.
  }
}
