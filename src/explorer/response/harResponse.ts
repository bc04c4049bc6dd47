import type {
  Description,
  MediaType,
  Method,
} from "../../description/model/types";
import { contentOf } from "../../request/content";
import { headerOf } from "../../request/headerOf";
import type { HarResponse } from "../../request/exports/har";
import type { ReceivedResponse } from "../../request/receive";
import { contentFor, responseFor } from "../../request/response";
import { bodyField, type SecretPolicy } from "../secrets/fields";
import { placeholderOf, secretByName } from "../secrets/names";
import { placeholder } from "../secrets/redact";
import { redactJson, redactText } from "../secrets/redactText";

/**
 * Converts a response for an HTTP Archive, with placeholders for its secrets. A body is omitted if
 * it is not text or cannot be searched for secrets.
 */
export function harResponse(
  response: ReceivedResponse,
  operation: { path: string; method: Method },
  policy: SecretPolicy,
): HarResponse {
  const { status, statusText, headers, firstByte, total, bytes } = response;
  const text = textOf(response, operation, policy);
  return {
    ...{ status, statusText, firstByte, total, size: bytes.length },
    headers: headers.map(([name, value]) => [
      name,
      secretByName(name) === undefined ? value : placeholderOf(name),
    ]),
    ...(text !== undefined && { text }),
  };
}

function textOf(
  response: ReceivedResponse,
  { path, method }: { path: string; method: Method },
  policy: SecretPolicy,
): string | undefined {
  const content = contentOf(response);
  if (!("text" in content)) return undefined;
  if (content.kind !== "json") return redactText(content.text);
  const media = mediaOf(policy.description, path, method, response);
  return redactJson(content.text, bodyField(media), policy, placeholder);
}

function mediaOf(
  description: Description,
  path: string,
  method: Method,
  response: ReceivedResponse,
): MediaType {
  const described = responseFor(description, path, method, response.status);
  const type = headerOf(response, "content-type") ?? "";
  return (described && contentFor(described, type)) ?? {};
}
