/**
 * Where a page describes the value at a JSON pointer of a response: the property itself, or the
 * closest one that it lies in. Pages write a property's anchor as the response's, then the names down
 * to it; items of lists have none of their own.
 *
 * @param exists whether the page has an anchor
 */
export function propertyAnchor(
  pointer: string,
  status: number,
  exists: (anchor: string) => boolean,
): string | undefined {
  const names = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const response = responseAnchors(status).find(exists);
  if (response === undefined) return undefined;
  let anchor = response;
  for (const name of names) {
    const own = `${anchor}.${name}`;
    const other = `${anchor}.*`;
    if (exists(own)) anchor = own;
    else if (exists(other)) anchor = other;
    else if (!/^\d+$/.test(name)) break;
  }
  return anchor;
}

/** A response is described by its status, its class of statuses, or as the default. */
const responseAnchors = (status: number): string[] => [
  `response-${status}`,
  `response-${String(status).slice(0, 1)}XX`,
  `response-${String(status).slice(0, 1)}xx`,
  "response-default",
];
