import type { RequestBody } from "../../description";
import { type Children, element } from "../../page/tree/node";
import { markdown } from "../../page/markdown/nodes";
import type { SchemaContext } from "../schema/context";
import { mediaTypeTabs } from "./media";

/** Returns the request body, with a tab for each media type, its schema and samples. */
export function requestBodyNodes(
  body: RequestBody | undefined,
  context: SchemaContext,
): Children[] {
  if (!body || Object.keys(body.content).length === 0) return [];
  const inside = { ...context, id: context.anchors.own(context.id) };
  return [
    element(
      "div",
      { id: inside.id, className: "openapi-body" },
      element(
        "h3",
        { className: "openapi-markdown__details-summary-header-body" },
        "Body",
        body.required
          ? element(
              "span",
              { className: "openapi-schema__required" },
              "required",
            )
          : undefined,
      ),
      markdown(body.description),
      mediaTypeTabs(body.content, "request", inside),
    ),
  ];
}
