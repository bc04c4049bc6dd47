import { inSiteTarget } from "./links";
import { showPage } from "./show";

interface History {
  push(target: string): void;
}

/** How long a click waits for hydration before the browser follows the link, in milliseconds. */
const timeoutMs = 3000;

let history: History | undefined;
/** Whether the first page is a reference page that has no router yet. */
let isWaiting = false;
let early: { target: string; timer: ReturnType<typeof setTimeout> } | undefined;

/**
 * Follows links of reference pages, which are plain HTML, within the site. On the first page, a
 * click may come before the router is ready and then waits for it.
 */
export function followLinks(isReference: (pathname: string) => boolean): void {
  isWaiting = isReference(location.pathname);
  // Added after React's listeners, so that links they handle are ignored.
  document.addEventListener("click", (event) => {
    if (!history && !isWaiting) return;
    const target = inSiteTarget(event);
    if (target === undefined) return;
    event.preventDefault();
    if (history) follow(history, target);
    else {
      clearTimeout(early?.timer);
      const leave = () => {
        location.assign(target);
      };
      early = { target, timer: setTimeout(leave, timeoutMs) };
    }
  });
}

/**
 * Sets the router's history while a reference page is shown; other pages handle their own links.
 */
export function setHistory(current: History | undefined): void {
  history = current;
  isWaiting = false;
  if (!current || !early) return;
  const { target, timer } = early;
  early = undefined;
  clearTimeout(timer);
  follow(current, target);
}

/**
 * Changes the URL and, if the page is already loaded, shows it at once, because the router renders
 * it two renderings later. With a fragment, the router shows the page and scrolls to the anchor.
 */
function follow(router: History, target: string): void {
  router.push(target);
  const { pathname, hash } = new URL(target, location.href);
  if (hash) return;
  showPage(pathname);
  window.scrollTo(0, 0);
}
