import {
  type Callback,
  type Operation,
  type Parameter,
  type PathItem,
  type RequestBody,
  type Response,
  operationsOf,
} from "../../description";
import { resolved, resolvedList, resolvedMap } from "../../description/model";
import { type Children, element } from "../../page/tree/node";
import { markdown } from "../../page/markdown/nodes";
import type { SchemaContext } from "../schema/context";
import { externalDocs } from "../schema/notes";
import { parameterNodes } from "./parameters";
import { requestBodyNodes } from "./request-body";
import { responseNodes } from "./responses";
import { serverNodes } from "./servers";

/** Returns the requests that the API sends back, with a tab for each (OpenAPI, Callback Object). */
export function callbackNodes(
  operation: Operation,
  context: SchemaContext,
): Children[] {
  const tabs = callbackTabs(operation, context, []);
  if (tabs.length === 0) return [];
  return [
    element("Heading", {
      id: context.anchors.own("callbacks"),
      as: "h2",
      className: "openapi-tabs__heading",
      children: "Callbacks",
    }),
    element("OperationTabs", { className: "openapi-tabs__operation" }, tabs),
  ];
}

/** @param within the callback operations that contain this one */
function callbackTabs(
  operation: Operation,
  context: SchemaContext,
  within: readonly Operation[],
): Children[] {
  return Object.entries(operation.callbacks ?? {}).flatMap(([name, node]) =>
    Object.entries(resolved<Callback>(context.model, node) ?? {}).flatMap(
      ([expression, pathItem]) =>
        operationsOf(pathItem)
          // A callback may contain itself.
          .filter(({ operation: callback }) => !within.includes(callback))
          .map(({ method, operation: callback }) =>
            callbackTab(
              name,
              expression,
              { ...pathItem, method, callback },
              context,
              [...within, callback],
            ),
          ),
    ),
  );
}

function callbackTab(
  name: string,
  expression: string,
  {
    method,
    callback,
    summary,
    description,
  }: PathItem & { method: string; callback: Operation },
  context: SchemaContext,
  within: readonly Operation[],
): Children {
  const inner = callbackTabs(callback, context, within);
  const label = `${method.toUpperCase()} ${name}`;
  const id = context.anchors.own(`callback-${name}-${method}`);
  // The directions are reversed: the API sends this request, and the reader's server responds.
  const sent = { ...context, id: `${id}.body`, direction: "response" as const };
  const answer = {
    ...context,
    id: `${id}.response`,
    direction: "request" as const,
  };
  return element(
    "TabItem",
    { label, value: label, id },
    element("MethodEndpoint", {
      method,
      path: expression,
      context: "callback",
    }),
    callback.deprecated
      ? element(
          "p",
          { className: "openapi-deprecated" },
          "Deprecated: this request may no longer be sent.",
        )
      : undefined,
    markdown(callback.summary),
    markdown(callback.description),
    markdown(summary),
    description === callback.description ? undefined : markdown(description),
    externalDocs(callback.externalDocs),
    serverNodes({}, callback),
    parameterNodes(
      resolvedList<Parameter>(context.model, callback.parameters),
      {
        ...context,
        id,
        direction: "response",
        anchors: {
          ...context.anchors,
          below: (parent, name) =>
            context.anchors.below(`${id}.${parent}`, name),
        },
      },
    ),
    requestBodyNodes(
      resolved<RequestBody>(context.model, callback.requestBody),
      sent,
    ),
    element("p", {}, element("strong", {}, "Responses")),
    responseNodes(
      resolvedMap<Response>(context.model, callback.responses),
      answer,
    ),
    inner.length === 0
      ? undefined
      : [
          element("p", {}, element("strong", {}, "Callbacks")),
          element(
            "OperationTabs",
            { className: "openapi-tabs__operation" },
            inner,
          ),
        ],
  );
}
