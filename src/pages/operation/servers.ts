import type { Description, Operation } from "../../description";
import { type Children, element } from "../../page/tree/node";

/** Where the operation is served, when that is elsewhere than the rest of the API. */
export function serverNodes(
  description: Description,
  { servers = [] }: Operation,
): Children {
  const urls = servers.map(({ url }) => url);
  const usual = (description.servers ?? []).map(({ url }) => url);
  if (urls.length === 0 || urls.join() === usual.join()) return undefined;
  return element(
    "p",
    { className: "openapi-servers" },
    "Served at ",
    urls.map((url, index) => [
      index > 0 ? " or " : undefined,
      element("code", {}, url),
    ]),
    ".",
  );
}
