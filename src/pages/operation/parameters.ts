import { type Header, type Parameter } from "../../description";
import { type Children, type PageElement, element } from "../../page/tree/node";
import type { SchemaContext } from "../schema/context";
import { type AnySchema, type Schema, merge } from "../../description/model";
import { facts } from "../schema/facts";
import type { ChangeMark } from "../../page/tree/history";
import { limitsText } from "../schema/limits";
import { contentOf } from "../schema/inside";
import { viewNodes } from "../schema/nodes";
import { enter } from "../schema/recursion";
import { parameterExamples } from "./examples";
import { typeName } from "../schema/type-name";

const titles = {
  path: "Path Parameters",
  query: "Query Parameters",
  querystring: "Query String",
  header: "Header Parameters",
  cookie: "Cookie Parameters",
} as const;

/** Returns the parameters of an operation, grouped by location. */
export function parameterNodes(
  parameters: Parameter[],
  context: SchemaContext,
  historyOf: (parameter: Parameter) => ChangeMark[] | undefined = () =>
    undefined,
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
            historyOf(parameter),
          ),
        ),
      ),
    );
  });
}

/**
 * Returns whether a header is described by media types or security schemes instead.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#parameter-object
 */
function isIgnored({ in: location, name }: Parameter): boolean {
  return (
    location === "header" &&
    ["accept", "content-type", "authorization"].includes(name.toLowerCase())
  );
}

/** Returns the headers of a response, in the same form as parameters. */
export function headerNodes(
  headers: Record<string, Header>,
  context: SchemaContext,
): Children {
  const list = headerList(headers, context);
  if (!list) return undefined;
  return element(
    "details",
    { className: "openapi-markdown__details", open: true },
    element("summary", {}, element("strong", {}, "Response Headers")),
    list,
  );
}

/** Returns headers as list items, without `Content-Type`, which the media type describes. */
export function headerList(
  headers: Record<string, Header>,
  context: SchemaContext,
): PageElement | undefined {
  const shown = Object.entries(headers).filter(
    ([name]) => name.toLowerCase() !== "content-type",
  );
  if (shown.length === 0) return undefined;
  return element(
    "ul",
    { className: "openapi-schema__list" },
    shown.map(([name, header]) =>
      parameterNode(
        { ...header, name, in: "header" },
        context.anchors.below(`${context.id}.header`, name),
        context,
      ),
    ),
  );
}

function parameterNode(
  parameter: Parameter,
  id: string,
  context: SchemaContext,
  history?: ChangeMark[],
): PageElement {
  const { model } = context;
  const { schema, content, example: _, examples: __, ...rest } = parameter;
  const examples = parameterExamples(model, parameter);
  const described = schema ?? contentSchema(content) ?? {};
  const view = merge(model, described);
  return element(
    "ParamsItem",
    {
      className: "paramsItem",
      id,
      history,
      schemaName: typeName(model, described),
      qualifierMessage: limitsText(model, described),
      param: {
        ...rest,
        schema: withoutExamples(facts(model, described), examples.length > 0),
        ...(content && { mediaType: Object.keys(content)[0] }),
        ...(examples.length > 0 && { examples }),
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

/** Removes the schema's examples if the parameter has its own. */
function withoutExamples(schema: Schema, isOverruled: boolean): Schema {
  if (!isOverruled) return schema;
  const { example: _, examples: __, ...rest } = schema;
  return rest;
}

function contentSchema(content: Parameter["content"]): AnySchema | undefined {
  return Object.values(content ?? {})[0]?.schema;
}
