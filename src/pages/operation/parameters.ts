import { type Example, type Header, type Parameter } from "../../description";
import { type Children, type PageElement, element } from "../../page/tree/node";
import type { SchemaContext } from "../schema/context";
import { type AnySchema, merge, resolvedMap } from "../../description/model";
import { facts } from "../schema/facts";
import { limitsText } from "../schema/limits";
import { contentOf } from "../schema/inside";
import { viewNodes } from "../schema/nodes";
import { enter } from "../schema/recursion";
import { typeName } from "../schema/type-name";

const titles = {
  path: "Path Parameters",
  query: "Query Parameters",
  header: "Header Parameters",
  cookie: "Cookie Parameters",
} as const;

/** The parameters of an operation, grouped by where they go. */
export function parameterNodes(
  parameters: Parameter[],
  context: SchemaContext,
): Children[] {
  return Object.entries(titles).map(([location, title]) => {
    const group = parameters.filter(
      (one) => one.in === location && !isIgnored(one),
    );
    if (group.length === 0) return undefined;
    return element(
      "details",
      {
        style: { marginBottom: "1rem" },
        className: "openapi-markdown__details",
        "data-collapsed": false,
        open: true,
      },
      element(
        "summary",
        {},
        element(
          "h3",
          { className: "openapi-markdown__details-summary-header-params" },
          title,
        ),
      ),
      element(
        "ul",
        { className: "openapi-schema__list" },
        group.map((parameter) =>
          parameterNode(
            parameter,
            context.anchors.below(parameter.in, parameter.name),
            context,
          ),
        ),
      ),
    );
  });
}

/**
 * Headers that are described elsewhere: by media types and security schemes.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#parameter-object
 */
function isIgnored({ in: location, name }: Parameter): boolean {
  return (
    location === "header" &&
    ["accept", "content-type", "authorization"].includes(name.toLowerCase())
  );
}

/** The headers of a response, in the shape of parameters. */
export function headerNodes(
  headers: Record<string, Header>,
  context: SchemaContext,
): Children {
  const shown = Object.entries(headers).filter(
    ([name]) => name.toLowerCase() !== "content-type",
  );
  if (shown.length === 0) return undefined;
  return element(
    "details",
    { className: "openapi-markdown__details", open: true },
    element("summary", {}, element("strong", {}, "Response Headers")),
    element(
      "ul",
      { className: "openapi-schema__list" },
      shown.map(([name, header]) =>
        parameterNode(
          { ...header, name, in: "header" },
          context.anchors.below(`${context.id}.header`, name),
          context,
        ),
      ),
    ),
  );
}

function parameterNode(
  parameter: Parameter,
  id: string,
  context: SchemaContext,
): PageElement {
  const { model } = context;
  const { schema, content, examples, ...rest } = parameter;
  const described = schema ?? contentSchema(content) ?? {};
  const view = merge(model, described);
  return element(
    "ParamsItem",
    {
      className: "paramsItem",
      id,
      schemaName: typeName(model, described),
      qualifierMessage: limitsText(model, described),
      param: {
        ...rest,
        schema: facts(model, described),
        ...(content && { mediaType: Object.keys(content)[0] }),
        ...(examples && { examples: examplesOf(examples, context) }),
      },
    },
    contentOf(model, described) &&
      element(
        "ul",
        { className: "openapi-schema__list" },
        viewNodes(view, enter(view, { ...context, id })),
      ),
  );
}

/** Values by what they are called. */
function examplesOf(
  examples: NonNullable<Parameter["examples"]>,
  { model }: SchemaContext,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(resolvedMap<Example>(model, examples)).map(
      ([name, { summary, value, externalValue }]) => [
        summary ?? name,
        value ?? externalValue,
      ],
    ),
  );
}

function contentSchema(content: Parameter["content"]): AnySchema | undefined {
  return Object.values(content ?? {})[0]?.schema;
}
