import {
  type Example,
  type Header,
  type Parameter,
  type Schema,
  resolve,
} from "../../description";
import { type Children, type PageElement, element } from "../../page/tree/node";
import type { SchemaContext } from "../schema/context";
import { facts } from "../schema/facts";
import { contentOf } from "../schema/inside";
import { viewNodes } from "../schema/nodes";
import { enter } from "../schema/recursion";
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

/** The headers of a response, in the shape of parameters. */
export function headerNodes(
  headers: Record<string, Header>,
  context: SchemaContext,
): Children {
  if (Object.keys(headers).length === 0) return undefined;
  return element(
    "details",
    { className: "openapi-markdown__details", open: true },
    element("summary", {}, element("strong", {}, "Response Headers")),
    element(
      "ul",
      { className: "openapi-schema__list" },
      Object.entries(headers).map(([name, header]) =>
        parameterNode(
          { ...resolve(context.description, header), name, in: "header" },
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
  const { description } = context;
  const { schema, content, examples, ...rest } = parameter;
  const described = schema ?? contentSchema(content);
  const view = viewOf(description, described ?? {});
  return element(
    "ParamsItem",
    {
      className: "paramsItem",
      id,
      param: {
        ...rest,
        schema: described ? facts(description, view.schema) : {},
        ...(content && { mediaType: Object.keys(content)[0] }),
        ...(examples && { examples: examplesOf(examples, context) }),
      },
    },
    contentOf(view, context) &&
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
  { description }: SchemaContext,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(examples).map(([name, node]) => {
      const example = resolve<Example>(description, node);
      return [example.summary ?? name, example.value ?? example.externalValue];
    }),
  );
}

function contentSchema(content: Parameter["content"]): Schema | undefined {
  return Object.values(content ?? {})[0]?.schema;
}
