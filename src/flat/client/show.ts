import { pageAt } from "./pages";

/** The element that shows pages, and the pathname of the current page. */
let place: { element: HTMLElement; pathname: string } | undefined;

/**
 * Sets the element that shows pages.
 *
 * @param pathname pathname of the page that it already shows
 */
export function setPlace(
  element: HTMLElement | undefined,
  pathname: string,
): void {
  place = element && { element, pathname };
}

/** Shows a page that has been read, unless it is already shown. */
export function showPage(pathname: string): void {
  const page = pageAt(pathname);
  if (!page || !place || page === pageAt(place.pathname)) return;
  place.element.innerHTML = page.html;
  place.pathname = pathname;
}
