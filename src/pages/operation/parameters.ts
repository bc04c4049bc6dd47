import {
  type Header,
  type Parameter,
  type Schema,
  resolve,
} from "../../description";
import { type Children, element, text } from "../jsx";
import type { SchemaContext } from "../schema/context";
import { facts } from "../schema/facts";
import { viewOf } from "../schema/view";

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
    const group = parameters.filter((one) => one.in === location);
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
          text(title),
        ),
      ),
      element(
        "ul",
        { className: "openapi-schema__list" },
        group.map((parameter) =>
          element("ParamsItem", {
            className: "paramsItem",
            id: context.anchors.below(parameter.in, parameter.name),
            param: paramOf(parameter, context),
          }),
        ),
      ),
    );
  });
}

/** The headers of a response, in the shape of parameters. */
export function headerNodes(
  headers: Record<string, Header>,
  context: SchemaContext,
): Children {
  if (Object.keys(headers).length === 0) return undefined;
  return element(
    "details",
    { className: "openapi-markdown__details", open: true },
    element("summary", {}, element("strong", {}, text("Response Headers"))),
    element(
      "ul",
      { className: "openapi-schema__list" },
      Object.entries(headers).map(([name, header]) =>
        element("ParamsItem", {
          className: "paramsItem",
          id: context.anchors.below(`${context.id}.header`, name),
          param: paramOf(
            { ...resolve(context.description, header), name, in: "header" },
            context,
          ),
        }),
      ),
    ),
  );
}

function paramOf(parameter: Parameter, context: SchemaContext) {
  const { schema, content, ...rest } = parameter;
  const described = schema ?? contentSchema(content);
  return {
    ...rest,
    schema: described
      ? facts(
          context.description,
          viewOf(context.description, described).schema,
        )
      : {},
    ...(content && { mediaType: Object.keys(content)[0] }),
  };
}

function contentSchema(content: Parameter["content"]): Schema | undefined {
  return Object.values(content ?? {})[0]?.schema;
}
