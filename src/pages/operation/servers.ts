import type { Description, Operation } from "../../description";
import { type Children, element, text } from "../jsx";

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
    text("Served at "),
    urls.map((url, index) => [
      index > 0 ? text(" or ") : undefined,
      element("code", {}, text(url)),
    ]),
    text("."),
  );
}
