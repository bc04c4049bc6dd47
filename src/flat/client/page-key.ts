/**
 * Normalizes a page's pathname: removes a trailing slash and file name, and decodes percent
 * encoding, which the address bar has and the router does not.
 */
export function pageKey(pathname: string): string {
  return decoded(pathname.replace(/\/(index\.html)?$/, ""));
}

function decoded(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}
