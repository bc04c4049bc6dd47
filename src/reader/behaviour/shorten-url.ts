/**
 * Removes `index.html` from the address bar before hydration: Docusaurus renders a page for its
 * folder's URL and treats any other URL as another page.
 */
export function shortenUrl(): void {
  const { pathname, search, hash } = location;
  const folder = pathname.replace(/\/index\.html$/, "/");
  if (folder !== pathname)
    history.replaceState(history.state, "", folder + search + hash);
}
