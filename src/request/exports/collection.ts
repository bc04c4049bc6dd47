import type { BuiltRequest } from "../types";
import { credentialPlaceholders } from "../placeholders";

/** Name of the variable with the API's base URL. */
export const baseUrl = "baseUrl";

/** Names of the variables with secrets. */
export const secretVariables: ReadonlySet<string> = new Set([
  ...Object.values(credentialPlaceholders),
  "BASIC_CREDENTIALS",
]);

/** Requests that an API client imports together. */
export interface RequestCollection {
  name: string;
  /** Values by variable name; those of secrets are empty. */
  variables: Record<string, string>;
  /** Requests by tag; those without a tag are at the top level. */
  folders: { title?: string; requests: CollectionRequest[] }[];
}

export interface CollectionRequest {
  title: string;
  /** The described path, with `{name}`. */
  path: string;
  /** The request; its URL begins with `{{baseUrl}}`, and secrets are `{{NAME}}`. */
  request: BuiltRequest;
}

/** Returns a collection's variables: the base URL, and the credentials that its requests use. */
export function variablesOf(
  folders: RequestCollection["folders"],
  server: string,
): Record<string, string> {
  const used = JSON.stringify(
    folders.flatMap(({ requests }) =>
      requests.map(({ request }) => [
        request.url,
        request.headers,
        request.cookies,
      ]),
    ),
  );
  const names = [...secretVariables].filter((name) =>
    used.includes(`{{${name}}}`),
  );
  return {
    [baseUrl]: server.replace(/\/$/, ""),
    ...Object.fromEntries(names.map((name) => [name, ""])),
    ...Object.fromEntries(
      folders
        .flatMap(({ requests }) => requests)
        .flatMap(({ path }) => segmentNames(path).partial)
        .map((name) => [name, ""]),
    ),
  };
}

/** Returns the names of a path's parameters. */
export const pathNames = (path: string): string[] =>
  [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);

/**
 * Replaces `{name}` in a URL by `:name`, the form of path parameters in API clients, if it is a
 * whole segment, otherwise by the variable `{{name}}`.
 */
export function withColons(url: string, names: string[]): string {
  const [path = "", ...query] = url.split("?");
  const segments = path.split("/").map((segment) => {
    const whole = /^\{([^{}]+)\}$/.exec(segment)?.[1];
    if (whole !== undefined && names.includes(whole)) return `:${whole}`;
    return segment.replace(
      /(?<!\{)\{([^{}]+)\}(?!\})/g,
      (placeholder, name: string) =>
        names.includes(name) ? `{{${name}}}` : placeholder,
    );
  });
  return [segments.join("/"), ...query].join("?");
}

/** Returns the names of a path's parameters that are a whole segment, and of the others. */
export function segmentNames(path: string): {
  whole: string[];
  partial: string[];
} {
  const names = pathNames(path);
  const segments = path.split("/");
  const isWhole = (name: string) => segments.includes(`{${name}}`);
  return {
    whole: names.filter(isWhole),
    partial: names.filter((name) => !isWhole(name)),
  };
}

/** Splits a query into names and values, which stay encoded. */
export function queryPairs(query: string): [name: string, value: string][] {
  return query
    .split("&")
    .filter(Boolean)
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name, value.join("=")];
    });
}
