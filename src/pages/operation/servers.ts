import type { Description, Operation } from "../../description";
import { plainText } from "../../page/markdown/nodes";
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
    servers.map(({ url, description: text }, index) => [
      index > 0 ? " or " : undefined,
      element("code", {}, url),
      text ? ` (${plainText(text).replace(/\.$/, "")})` : undefined,
    ]),
    ".",
  );
}
