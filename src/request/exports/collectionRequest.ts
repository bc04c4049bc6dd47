import type { Description, Method } from "../../description/model/types";
import { sampleRequest } from "../sampleRequest";
import { expandVariables, markVariables } from "../samples/variables";
import type { AuthParameter } from "../types";
import { baseUrl, type CollectionRequest } from "./collection";

/**
 * Returns a collection's request for an operation, with the first example of its body.
 *
 * @param authParameters placeholders for credentials
 * @returns undefined if no request can be built
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
