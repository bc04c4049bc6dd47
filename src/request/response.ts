import { modelOf } from "../description/model/model";
import { resolved } from "../description/model/reference/resolve";
import type {
  Description,
  MediaType,
  Method,
  Response as DescribedResponse,
} from "../description/model/types";

/**
 * Returns the described response for a status: the status itself, otherwise its range (`4XX`),
 * otherwise the default.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#responses-object
 */
export function responseFor(
  description: Description,
  path: string,
  method: Method,
  status: number,
): DescribedResponse | undefined {
  const responses = description.paths?.[path]?.[method]?.responses ?? {};
  const found =
    responses[String(status)] ??
    responses[`${String(status).charAt(0)}XX`] ??
    responses.default;
  return resolved(modelOf(description), found);
}

/** Returns the described content for a media type: an exact match, otherwise a matching range. */
export function contentFor(
  response: DescribedResponse,
  mediaType: string,
): MediaType | undefined {
  const bare = mediaType.split(";")[0]?.trim().toLowerCase() ?? "";
  const entries = Object.entries(response.content ?? {}).map(
    ([range, media]) =>
      [range.split(";")[0]?.trim().toLowerCase(), media] as const,
  );
  const ranges = [bare, `${bare.split("/")[0] ?? ""}/*`, "*/*"];
  return ranges
    .map((range) => entries.find(([name]) => name === range)?.[1])
    .find(Boolean);
}
