/** Links to other versions keep the place on the page; the nearest page has none of its places. */
export function keepAnchor(hash: string): void {
  const links = document.querySelectorAll<HTMLAnchorElement>(
    "[data-versions] a[href]:not([data-nearest])",
  );
  for (const link of links) link.hash = hash;
}
