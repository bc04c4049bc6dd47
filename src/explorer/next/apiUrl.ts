import type { Draft } from "../form/draft";
import type { PathValues } from "./offers";
import { type NextOperation, pathParameters } from "./operations";
import { draftFor } from "./visitor";

/** The operation that a URL of the API matches, and its parameter values. */
export interface FoundOperation {
  operation: NextOperation;
  draft: Draft;
}

/**
 * Returns the GET operation that a URL in a response leads to. The URL must be an absolute URL on
 * the API's server, or a path below its root.
 */
export function operationOfUrl(
  text: string,
  apiRoot: string,
  operations: readonly NextOperation[],
): FoundOperation | undefined {
  if (!/^(https?:\/\/|\/)/.test(text) || !URL.canParse(text, apiRoot))
    return undefined;
  const [url, root] = [new URL(text, apiRoot), new URL(apiRoot)];
  const start = root.pathname.replace(/\/$/, "");
  if (url.origin !== root.origin || !url.pathname.startsWith(`${start}/`))
    return undefined;
  const path = url.pathname.slice(start.length);
  // Static segments take precedence over parameters: `/users/me/` is not the user `me`.
  const found = operations
    .filter(({ method }) => method === "get")
    .map((operation) => ({ operation, values: valuesOf(operation.path, path) }))
    .filter(({ values }) => values !== undefined)
    .sort(
      (one, other) =>
        pathParameters(one.operation.path).length -
        pathParameters(other.operation.path).length,
    )[0];
  if (!found?.values) return undefined;
  const draft = draftFor(found.operation, found.values);
  const query = [...url.searchParams].map(
    ([name, value]) => [`query.${name}`, value] as const,
  );
  return {
    operation: found.operation,
    draft: {
      ...draft,
      values: { ...draft.values, ...Object.fromEntries(query) },
    },
  };
}

/**
 * Returns the values of a template's parameters in a path; undefined if the path does not match.
 */
function valuesOf(template: string, path: string): PathValues | undefined {
  const names = pathParameters(template);
  const source = template
    .replace(/\/$/, "")
    .split(/\{[^{}]+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("([^/]+)");
  const match = new RegExp(`^${source}/?$`).exec(path);
  if (!match) return undefined;
  return Object.fromEntries(
    names.map((name, index) => [name, decoded(match[index + 1] ?? "")]),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
