import { approximate, resolved } from "../../description/model";
import type { Example, MediaType } from "../../description/model/types";
import { jsonOf, type BoundOperation } from "../model/operations";
import { placeholder } from "../model/placeholder";
import type { Result } from "./result";
import { invalid } from "./errors";
import type { AppContext } from "./context";

/**
 * Preferences that a client sends in the Prefer header.
 * @see https://www.rfc-editor.org/rfc/rfc7240
 */
export interface Preferences {
  /** Respond with this status. */
  code?: number;
  /** Wait this many milliseconds first, at most `longestDelay`. */
  delay?: number;
  /** Respond with this named example of the description. */
  example?: string;
}

export const maxDelayMs = 30_000;

export function preferences(header: string | null): Preferences {
  const found: Preferences = {};
  for (const part of (header ?? "").split(/[,;]/)) {
    const [, name, value = ""] =
      /^\s*(code|delay|example)\s*=\s*"?([^"]*?)"?\s*$/i.exec(part) ?? [];
    switch (name?.toLowerCase()) {
      case "code":
        if (/^[2-5]\d\d$/.test(value)) found.code = Number(value);
        break;
      case "delay":
        if (/^\d{1,9}$/.test(value))
          found.delay = Math.min(Number(value), maxDelayMs);
        break;
      case "example":
        found.example = value;
        break;
    }
  }
  return found;
}

const standard: Partial<Record<number, string>> = {
  400: "Malformed request.",
  401: "Incorrect authentication credentials.",
  403: "You do not have permission to perform this action.",
  404: "Not found.",
  405: "Method not allowed.",
  406: "Could not satisfy the request Accept header.",
  409: "Conflict.",
  415: "Unsupported media type in request.",
  429: "Request was throttled. Expected available in 1 second.",
  500: "A server error occurred.",
  502: "Bad gateway.",
  503: "Service unavailable.",
  504: "Gateway timeout.",
};

function namedExample(
  appContext: AppContext,
  content: MediaType | undefined,
  name: string,
): unknown {
  const examples = content?.examples ?? {};
  const entry = Object.hasOwn(examples, name) ? examples[name] : undefined;
  return approximate(resolved<Example>(appContext.model, entry)?.value);
}

/**
 * Returns the response that the client prefers, if any: a named example, or a status with a body
 * that matches its schema.
 * @throws {ApiError} 400 if the description has no such example
 */
export function preferred(
  appContext: AppContext,
  operation: BoundOperation,
  { code, example }: Preferences,
): Result | undefined {
  if (code === undefined && example === undefined) return undefined;
  const status = code ?? operation.status;
  const content = jsonOf(operation.responses[String(status)]?.content);
  if (example !== undefined) {
    const body = namedExample(appContext, content, example);
    if (body === undefined)
      throw invalid({
        non_field_errors: [
          `The description has no example "${example}" for status ${status}; it has: ${Object.keys(content?.examples ?? {}).join(", ") || "none"}.`,
        ],
      });
    return { status, body };
  }
  if (status === 204 || status === 304) return { status };
  if (content?.schema !== undefined && status < 400)
    return { status, body: placeholder(appContext.model, content.schema) };
  return status < 400
    ? { status }
    : {
        status,
        body:
          status === 400
            ? { non_field_errors: [standard[400]] }
            : { detail: standard[status] ?? "Status as preferred." },
      };
}
