/**
 * Where a URL's hash names nothing on the page, looks among the redirects whether what it named
 * has moved, and goes there. They are fetched only then.
 *
 * @param baseUrl of the site, with a slash at both ends
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
