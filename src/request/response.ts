import { modelOf } from "../description/model/model";
import { resolved } from "../description/model/reference/resolve";
import type {
  Description,
  MediaType,
  Method,
  Response as DescribedResponse,
} from "../description/model/types";

/**
 * The described response for a status: its own, else its class's (`4XX`), else the default one.
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

/** The described content for a media type: exactly it, else a range that it lies in. */
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
