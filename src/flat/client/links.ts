/**
 * Returns the URL within the site of the link at an event; undefined if the browser should handle
 * it: other sites, files, new tabs, anchors on the same page.
 */
export function inSiteTarget(event: Event): string | undefined {
  const { target } = event;
  const link = target instanceof Element ? target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented)
    return undefined;
  if (event.type === "click" && !isPlainClick(event as MouseEvent))
    return undefined;
  const url = new URL(link.href);
  const leaves = link.target !== "" || link.hasAttribute("download");
  const isFile = /\.[a-z0-9]+$/i.test(url.pathname);
  const isHere =
    url.pathname === location.pathname && url.search === location.search;
  if (leaves || isFile || isHere || url.origin !== location.origin)
    return undefined;
  return url.pathname + url.search + url.hash;
}

function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey
  );
}
