import { pageAt } from "./pages";

/** The element that shows pages, and the pathname of the one that it shows. */
let place: { element: HTMLElement; pathname: string } | undefined;

/**
 * Where pages are shown from now on.
 *
 * @param pathname of the page that is there already
 */
export function setPlace(
  element: HTMLElement | undefined,
  pathname: string,
): void {
  place = element && { element, pathname };
}

/** Shows a page that has been read, unless it is the one that is shown. */
export function showPage(pathname: string): void {
  const page = pageAt(pathname);
  if (!page || !place || page === pageAt(place.pathname)) return;
  place.element.innerHTML = page.html;
  place.pathname = pathname;
}
