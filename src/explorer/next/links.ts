import { modelOf } from "../../description/model/model";
import { fromPointer } from "../../description/model/reference/pointer";
import { resolvedMap } from "../../description/model/reference/resolve";
import { isRecord } from "../../description/model/record";
import type { Description, Link, Method } from "../../description/model/types";
import type { ReceivedResponse } from "../../request/receive";
import { responseFor } from "../../request/response";
import type { ParameterValues } from "../../request/types";
import { textOf } from "./items";
import type { NextOperation } from "./operations";

export interface LinkFacts {
  description: Description;
  path: string;
  method: Method;
  response: ReceivedResponse;
  /** The response body as JSON. */
  body: unknown;
  /** The URL of the request. */
  url: string;
  values: ParameterValues;
  operations: readonly NextOperation[];
}

/** The operation that a Link Object leads to, and its parameter values. */
export interface FollowedLink {
  name: string;
  description: string | undefined;
  operation: NextOperation;
  values: ParameterValues;
}

/**
 * Returns the Link Objects of a response whose operation is known, with their expressions
 * evaluated.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#link-object
 */
export function linksOf(facts: LinkFacts): FollowedLink[] {
  const { description, path, method, response, operations } = facts;
  const found = responseFor(description, path, method, response.status);
  const links = resolvedMap<Link>(modelOf(description), found?.links);
  return Object.entries(links).flatMap(([name, link]): FollowedLink[] => {
    const operation = operations.find(({ id, ...one }) =>
      link.operationId === undefined
        ? isReferred(one, link.operationRef)
        : id === link.operationId,
    );
    if (!operation) return [];
    const values = Object.entries(link.parameters ?? {}).flatMap(
      ([key, given]) => {
        const value =
          typeof given === "string" ? evaluate(given, facts) : given;
        const text = textOf(value);
        return text === undefined
          ? []
          : [[placeOf(key, operation), text] as const];
      },
    );
    return [
      {
        ...{ name, operation, description: link.description },
        values: Object.fromEntries(values),
      },
    ];
  });
}

/** Whether an `operationRef` such as `#/paths/~1users~1{id}/get` refers to an operation. */
function isReferred(
  { path, method }: Pick<NextOperation, "path" | "method">,
  reference: string | undefined,
): boolean {
  if (reference === undefined || !reference.startsWith("#/")) return false;
  const [root, at, verb] = fromPointer(reference.slice(1));
  return root === "paths" && at === path && verb === method;
}

/** Returns the location of a parameter, which the key may contain, as in `path.id`. */
function placeOf(key: string, { path }: NextOperation): string {
  if (/^(path|query|header|cookie)\./.test(key)) return key;
  return `${path.includes(`{${key}}`) ? "path" : "query"}.${key}`;
}

/**
 * Evaluates a runtime expression; any other text is returned as is.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#runtime-expressions
 */
export function evaluate(text: string, facts: LinkFacts): unknown {
  if (text.startsWith("$")) return valueOf(text, facts);
  return text.replace(
    /\{(\$[^{}]+)\}/g,
    (_, expression: string) => textOf(valueOf(expression, facts)) ?? "",
  );
}

function valueOf(expression: string, facts: LinkFacts): unknown {
  const { url, method, response, body, values } = facts;
  if (expression === "$url") return url;
  if (expression === "$method") return method.toUpperCase();
  if (expression === "$statusCode") return response.status;
  const match =
    /^\$(request|response)\.(?:(header|query|path)\.([^#]+)|body(?:#(.*))?)$/.exec(
      expression,
    );
  if (!match) return undefined;
  const [, whose, place, name = "", pointer = ""] = match;
  if (whose === "request")
    return place === undefined ? undefined : values[`${place}.${name}`];
  if (place === "header")
    return response.headers.find(([one]) => one === name.toLowerCase())?.[1];
  return place === undefined ? valueAt(body, pointer) : undefined;
}

function valueAt(value: unknown, pointer: string): unknown {
  if (pointer === "") return value;
  return fromPointer(pointer).reduce<unknown>(
    (inner, key) =>
      Array.isArray(inner)
        ? (inner as unknown[])[Number(key)]
        : isRecord(inner) && Object.hasOwn(inner, key)
          ? inner[key]
          : undefined,
    value,
  );
}
