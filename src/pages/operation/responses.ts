import { type Header, type Response } from "../../description";
import { resolvedMap } from "../../description/model";
import { type Children, element } from "../../page/tree/node";
import { markdown } from "../../page/markdown/nodes";
import type { SchemaContext } from "../schema/context";
import { linkNodes } from "./links";
import { mediaTypeTabs } from "./media";
import { headerNodes } from "./parameters";

/** Returns the responses of an operation, with a tab for each status code. */
export function responseNodes(
  responses: Record<string, Response>,
  context: SchemaContext,
): Children {
  const entries = Object.entries(responses);
  if (entries.length === 0) return undefined;
  return element(
    "div",
    {},
    element(
      "div",
      {},
      element(
        "ApiTabs",
        {},
        entries.map(([status, response]) =>
          responseTab(status, response, {
            ...context,
            id: context.anchors.own(`${context.id}-${status}`),
          }),
        ),
      ),
    ),
  );
}

function responseTab(
  status: string,
  response: Response,
  context: SchemaContext,
): Children {
  const headers = resolvedMap<Header>(context.model, response.headers);
  return element(
    "TabItem",
    { label: status, value: status, id: context.id },
    element(
      "div",
      {},
      response.summary === response.description
        ? undefined
        : markdown(response.summary),
      markdown(response.description),
    ),
    headerNodes(headers, context),
    linkNodes(response.links, context),
    response.content &&
      element("div", {}, mediaTypeTabs(response.content, "response", context)),
  );
}
