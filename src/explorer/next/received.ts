import { parseJson } from "../../description/model/numbers/json";
import type {
  AnySchema,
  Description,
  Method,
} from "../../description/model/types";
import { headerOf } from "../../request/headerOf";
import type { ReceivedResponse } from "../../request/receive";
import { contentFor, responseFor } from "../../request/response";

/** Larger bodies are not parsed. */
const limit = 2_000_000;

/**
 * Parses a JSON response without losing digits; undefined for other media types and very large
 * bodies.
 */
export function jsonOf(response: ReceivedResponse): unknown {
  if (response.bytes.length > limit) return undefined;
  if (!/[/+]json\b/i.test(headerOf(response, "content-type") ?? ""))
    return undefined;
  try {
    return parseJson(new TextDecoder().decode(response.bytes), "digits");
  } catch {
    return undefined;
  }
}

/** Returns the described schema of a response's body. */
export function schemaOf(
  response: ReceivedResponse,
  description: Description,
  path: string,
  method: Method,
): AnySchema | undefined {
  const found = responseFor(description, path, method, response.status);
  const type = headerOf(response, "content-type") ?? "";
  return found && contentFor(found, type)?.schema;
}
