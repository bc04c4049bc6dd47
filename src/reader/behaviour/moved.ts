/**
 * If the URL's fragment has no target on the page, looks it up in the redirects and goes to its new
 * URL. The redirects are fetched only then.
 *
 * @param baseUrl the site's base URL, with slashes at both ends
 */
export async function followMoved(baseUrl: string): Promise<void> {
  const { pathname, hash } = location;
  const name = decodeURIComponent(hash.slice(1));
  if (name === "" || /^(try-it|:~:)/.test(name)) return;
  if (document.getElementById(name)) return;
  const response = await fetch(`${baseUrl}redirects.json`);
  const redirects = (await response.json()) as { from: string; to: string }[];
  const from = `${pathname.slice(baseUrl.length - 1)}#${name}`;
  const to = redirects.find((one) => one.from === from)?.to;
  if (to) location.replace(baseUrl + to.slice(1));
}
