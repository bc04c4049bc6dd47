import {
  type Description,
  type OperationEntry,
  type Parameter,
  type RequestBody,
  type Response,
  hasGeneratedId,
} from "../../description";
import {
  type Model,
  modelOf,
  resolved,
  resolvedList,
  resolvedMap,
} from "../../description/model";
import { createAnchors } from "../anchors";
import type { PagePlan } from "../plan";
import { type Room, fitPage } from "../room";
import {
  type Children,
  type PageNode,
  nodes,
  element,
} from "../../page/tree/node";
import { rtlProps } from "../../page/wording/direction";
import { markdown } from "../../page/markdown/nodes";
import { type SchemaContext, roomContext } from "../schema/context";
import { externalDocs } from "../schema/notes";
import { routeOf } from "../versions/route";
import { codeSamples } from "./code-samples";
import { basePathOf, curlOf } from "./sample-request";
import { callbackNodes } from "./callbacks";
import { parameterNodes } from "./parameters";
import { requestBodyNodes } from "./request-body";
import { responseNodes } from "./responses";
import { securityNodes } from "./security";
import { serverNodes } from "./servers";
import { type TagLinks, tagNodes } from "./tags";

/**
 * Returns the tree of an operation's page.
 *
 * @param hrefs the URLs of other pages
 * @param limit the most bytes that the page may have
 */
export function operationPage(
  description: Description,
  entry: OperationEntry,
  hrefs: Hrefs,
  limit?: number,
): PageNode[] {
  return fitPage(
    (room) => operationTree(description, entry, hrefs, room),
    limit,
  );
}

type Hrefs = Pick<
  SchemaContext,
  "schemaHref" | "operationHref" | "operationTitle"
> &
  Pick<PagePlan, "schemeHref" | "history"> &
  TagLinks;

function operationTree(
  description: Description,
  entry: OperationEntry,
  hrefs: Hrefs,
  room: Room,
): PageNode[] {
  const { operation, method, path, isWebhook } = entry;
  const model = modelOf(description);
  const route = routeOf(entry);
  const context: Omit<SchemaContext, "id" | "direction"> = {
    model,
    anchors: createAnchors(),
    ancestors: new Map(),
    merged: new Map(),
    ...hrefs,
    ...roomContext(room),
    depth: Number.POSITIVE_INFINITY,
  };
  const request = { ...context, id: "body", direction: "request" as const };
  const response = {
    ...context,
    id: "response",
    direction: "response" as const,
  };
  const requestId = context.anchors.own("request");
  const samples = codeSamples(operation);
  const sentNodes = nodes([
    parameterNodes(
      resolvedList<Parameter>(model, operation.parameters),
      request,
      ({ in: location, name }) =>
        hrefs.history?.parameter(route, location, name),
    ),
    requestBodyNodes(
      resolved<RequestBody>(model, operation.requestBody),
      request,
    ),
  ]);
  return nodes([
    element("Heading", {
      as: "h1",
      className: "openapi__heading",
      children: entry.title,
      ...rtlProps(entry.title),
    }),
    operationIdNode(entry),
    element("MethodEndpoint", {
      method,
      path,
      history: hrefs.history?.operation(route),
      ...(samples.length > 0 && { samples }),
      ...(isWebhook
        ? { context: "webhook" }
        : {
            basePath: basePathOf(description, entry),
            curl: curlOf(description, entry),
          }),
    }),
    operation.deprecated
      ? element(
          "p",
          { className: "openapi-deprecated" },
          "Deprecated: this operation may be removed.",
        )
      : undefined,
    tagNodes(operation, hrefs),
    ...markdown(operation.description),
    ...pathTexts(model, entry),
    ...externalDocs(operation.externalDocs),
    element("Heading", {
      id: requestId,
      as: "h2",
      className: "openapi-tabs__heading",
      children: "Request",
    }),
    isWebhook
      ? [
          element("p", {}, "The API sends this request to a URL of yours."),
          operation.security
            ? securityNodes(description, operation, hrefs.schemeHref)
            : undefined,
        ]
      : [
          serverNodes(description, operation),
          securityNodes(description, operation, hrefs.schemeHref),
        ],
    sentNodes.length > 0
      ? sentNodes
      : element("p", {}, "No parameters and no request body."),
    // Not a Heading: the original pages have no Heading here either.
    Object.keys(operation.responses ?? {}).length > 0
      ? element("h2", { className: "openapi-tabs__heading" }, "Responses")
      : undefined,
    responseNodes(resolvedMap<Response>(model, operation.responses), response),
    callbackNodes(operation, request),
  ]);
}

/** Returns the operation's id with a copy button; nothing if the description gives no id. */
function operationIdNode(entry: OperationEntry): Children {
  if (entry.isWebhook || hasGeneratedId(entry)) return undefined;
  return element(
    "p",
    { className: "operation-id" },
    element("code", {}, entry.operationId),
    element("button", { type: "button", "data-copy": "Operation ID" }, "Copy"),
  );
}

/** Returns the texts that apply to all operations of a path (OpenAPI, Path Item Object). */
function pathTexts(
  { document }: Model,
  { path, isWebhook, operation }: OperationEntry,
): PageNode[] {
  const items = isWebhook ? document.webhooks : document.paths;
  const item = Object.hasOwn(items ?? {}, path) ? items?.[path] : undefined;
  const { summary, description } = item ?? {};
  return [
    ...markdown(summary),
    // An operation without a description already uses the path item's.
    ...(description === operation.description ? [] : markdown(description)),
  ];
}
