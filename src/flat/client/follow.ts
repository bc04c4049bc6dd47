import { inSiteTarget } from "./links";
import { showPage } from "./show";

interface History {
  push(target: string): void;
}

/** How long a click waits for the page to be hydrated before the browser follows the link itself. */
const patience = 3000;

let history: History | undefined;
/** Whether the page that the reader came to is a reference page and still without its router. */
let isWaiting = false;
let early: { target: string; timer: ReturnType<typeof setTimeout> } | undefined;

/**
 * Follows links of reference pages within the site from now on, where they are plain HTML. On the
 * first page a click can come before its router is there, and waits for it.
 */
export function followLinks(isReference: (pathname: string) => boolean): void {
  isWaiting = isReference(location.pathname);
  // After the listeners of React, so that a link that somebody else follows is left alone.
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
      early = { target, timer: setTimeout(leave, patience) };
    }
  });
}

/** The router's history while a reference page is shown; other pages follow their own links. */
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
 * Changes the URL, and shows the page at once when it has been read: the router comes to it two
 * renderings later. With a hash it is scrolled to a place that the router knows.
 */
function follow(router: History, target: string): void {
  router.push(target);
  const { pathname, hash } = new URL(target, location.href);
  if (hash) return;
  showPage(pathname);
  window.scrollTo(0, 0);
}
