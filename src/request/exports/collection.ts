import type { AuthParameter, BuiltRequest } from "../types";
import type { Description, Method } from "../../description/model/types";
import { credentialPlaceholders } from "../placeholders";
import { sampleRequest } from "../sampleRequest";
import { expandVariables, markVariables } from "../samples/variables";

/** The name of the variable that holds the base URL of the API. */
export const baseUrl = "baseUrl";

/** The names of the variables that hold secrets. */
export const secretVariables: ReadonlySet<string> = new Set([
  ...Object.values(credentialPlaceholders),
  "BASIC_CREDENTIALS",
]);

/** Requests to be imported together by an API client. */
export interface RequestCollection {
  name: string;
  /** Values by the names of variables; those of secrets are empty. */
  variables: Record<string, string>;
  /** Requests by tag; without a title they stand at the top. */
  folders: { title?: string; requests: CollectionRequest[] }[];
}

export interface CollectionRequest {
  title: string;
  /** As described, with `{name}`. */
  path: string;
  /** Its URL begins with `{{baseUrl}}`; secrets are `{{NAME}}`. */
  request: BuiltRequest;
}

/**
 * The request of a collection to an operation, with the first example of its body.
 *
 * @param authParameters what stands in for credentials
 * @returns nothing where no request can be written
 */
export function collectionRequest(
  description: Description,
  { path, method, title }: { path: string; method: Method; title: string },
  authParameters: AuthParameter[],
): CollectionRequest | undefined {
  const sample = sampleRequest(description, path, method, authParameters, {
    server: `{{${baseUrl}}}`,
    keepsPath: true,
  });
  if (!sample) return undefined;
  const marked = markVariables(sample.request);
  const text = (value: string) =>
    expandVariables(value, (name) => `{{${name}}}`);
  const texts = (pairs: [string, string][]) =>
    pairs.map(([name, value]): [string, string] => [name, text(value)]);
  return {
    title,
    path,
    request: {
      ...sample.request,
      url: text(marked.url),
      headers: texts(marked.headers),
      cookies: texts(marked.cookies),
    },
  };
}

/** The variables of a collection: the base URL, and what its requests use of credentials. */
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

/** The names of a path's parameters. */
export const pathNames = (path: string): string[] =>
  [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);

/**
 * A URL whose `{name}` are written `:name`, as API clients know path parameters that are a whole
 * segment; any other is a variable.
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

/** The names of a path's parameters that are a whole segment, and of the others. */
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

/** Names and values of a query, as they are written: they stay encoded. */
export function queryPairs(query: string): [name: string, value: string][] {
  return query
    .split("&")
    .filter(Boolean)
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name, value.join("=")];
    });
}
