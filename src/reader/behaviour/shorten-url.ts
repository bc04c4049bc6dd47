/**
 * Takes the name of a page's file from the address bar, before the page is hydrated: Docusaurus
 * renders a page for its folder's URL, and takes another one for another page.
 */
export function shortenUrl(): void {
  const { pathname, search, hash } = location;
  const folder = pathname.replace(/\/index\.html$/, "/");
  if (folder !== pathname)
    history.replaceState(history.state, "", folder + search + hash);
}
