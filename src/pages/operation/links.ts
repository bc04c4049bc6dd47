import type { Link, Response } from "../../description";
import { resolvedMap } from "../../description/model";
import { type Children, element } from "../../page/tree/node";
import { markdown, plainText } from "../../page/markdown/nodes";
import { valueText } from "../../page/wording/values";
import type { SchemaContext } from "../schema/context";

/** Returns the operations that a response links to (OpenAPI, Link Object). */
export function linkNodes(
  links: Response["links"] = {},
  context: SchemaContext,
): Children {
  const entries = Object.entries(resolvedMap<Link>(context.model, links));
  if (entries.length === 0) return undefined;
  return element(
    "details",
    { className: "openapi-markdown__details", open: true },
    element("summary", {}, element("strong", {}, "Links")),
    element(
      "ul",
      { className: "openapi-schema__list" },
      entries.map(([name, link]) =>
        element(
          "li",
          {},
          element("strong", {}, name),
          " leads to ",
          target(link, context),
          Object.entries(link.parameters ?? {}).map(([parameter, value]) => [
            ", ",
            code(parameter),
            origin(value),
          ]),
          link.requestBody === undefined
            ? undefined
            : [", its body", origin(link.requestBody)],
          link.server
            ? [
                ", at ",
                code(link.server.url),
                link.server.description
                  ? ` (${plainText(link.server.description).replace(/\.$/, "")})`
                  : undefined,
              ]
            : undefined,
          markdown(link.description),
        ),
      ),
    ),
  );
}

/** Links to the operation by title, or shows its id or reference if it is elsewhere. */
function target(link: Link, context: SchemaContext): Children {
  const reference = link.operationId ?? link.operationRef ?? "";
  const to = context.operationHref(reference);
  return to === undefined
    ? code(reference)
    : element("Link", { to }, context.operationTitle(reference) ?? reference);
}

/**
 * Tells whether a value is taken from the response or constant.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#runtime-expressions
 */
function origin(value: unknown): Children {
  const isExpression = typeof value === "string" && /^\$|\{\$/.test(value);
  return [isExpression ? " from " : " set to ", code(valueText(value))];
}

function code(value: string): Children {
  return element("code", {}, value);
}
