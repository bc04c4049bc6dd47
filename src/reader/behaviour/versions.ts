/**
 * Keeps the fragment in links to other versions, except those to the nearest page, which lacks the
 * target.
 */
export function keepAnchor(hash: string): void {
  const links = document.querySelectorAll<HTMLAnchorElement>(
    "[data-versions] a[href]:not([data-nearest])",
  );
  for (const link of links) link.hash = hash;
}
