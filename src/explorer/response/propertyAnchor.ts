/**
 * Returns the anchor of the page's documentation for the value at a JSON pointer: the property
 * itself or its closest documented parent. An anchor is the response's anchor followed by the
 * property names; array items have none.
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

/** Returns a response's possible anchors: its status, its class of statuses, or the default. */
const responseAnchors = (status: number): string[] => [
  `response-${status}`,
  `response-${String(status).slice(0, 1)}XX`,
  `response-${String(status).slice(0, 1)}xx`,
  "response-default",
];
