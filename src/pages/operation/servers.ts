import type { Description, Operation, Server } from "../../description";
import { plainText } from "../../page/markdown/nodes";
import { valueText } from "../../page/wording/values";
import { type Children, type PageElement, element } from "../../page/tree/node";

/** Returns the servers of an operation, if they differ from those of the API. */
export function serverNodes(
  description: Pick<Description, "servers">,
  { servers = [] }: Operation,
): Children {
  const urls = servers.map(({ url }) => url);
  const usual = (description.servers ?? []).map(({ url }) => url);
  if (urls.length === 0 || urls.join() === usual.join()) return undefined;
  const variables = servers.flatMap(variableNodes);
  const sentence = element(
    "p",
    { className: "openapi-servers" },
    "Served at ",
    servers.map(({ url, name, description: text }, index) => [
      index > 0 ? " or " : undefined,
      element("code", {}, url),
      bracketed([name, plainText(text).replace(/\.$/, "")]),
    ]),
    ".",
  );
  return [sentence, variables];
}

function bracketed(texts: (string | undefined)[]): string | undefined {
  const shown = texts.filter(Boolean);
  return shown.length > 0 ? ` (${shown.join(": ")})` : undefined;
}

/** Returns a paragraph for each variable of a server's URL. */
export function variableNodes({ variables = {} }: Server): PageElement[] {
  return Object.entries(variables).map(([name, variable]) =>
    element(
      "p",
      {},
      element("code", {}, name),
      `: ${variableText(variable)} `,
      variable.description ?? "",
    ),
  );
}

type ServerVariable = NonNullable<Server["variables"]>[string];

/** Lists the values, the default first and marked if there are others. */
function variableText({ default: usual, enum: values = [] }: ServerVariable) {
  const others = values.filter((value) => value !== usual).map(valueText);
  return others.length > 0
    ? [`${valueText(usual)} (default)`, ...others].join(", ")
    : valueText(usual);
}
