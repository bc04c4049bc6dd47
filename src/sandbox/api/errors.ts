import type { Violation } from "../store/limits";

/**
 * An error response, worded as in Django REST framework.
 * @see https://www.django-rest-framework.org/api-guide/exceptions/
 */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: Record<string, unknown>,
    readonly headers: Record<string, string> = {},
  ) {
    super(`${status} ${JSON.stringify(body)}`);
    this.name = "ApiError";
  }
}

/** The header with hints that the real API does not give. */
export const hintHeader = "sandbox-hint";

const detail = (
  status: number,
  text: string,
  headers: Record<string, string> = {},
) => new ApiError(status, { detail: text }, headers);

/**
 * authentik's first authenticator names no `WWW-Authenticate` scheme, so the framework responds
 * with 403, not 401, to unauthenticated requests.
 */
export const notAuthenticated = () =>
  detail(403, "Authentication credentials were not provided.", {
    [hintHeader]: "Send a Bearer token, or sign in for a session.",
  });

export const authenticationFailed = (text: string, hint: string) =>
  detail(403, text, { [hintHeader]: hint });

export const permissionDenied = (hint?: string) =>
  detail(
    403,
    "You do not have permission to perform this action.",
    hint ? { [hintHeader]: hint } : {},
  );

/** @param model the class name, as in "No Group matches the given query." */
export const noMatch = (model: string) =>
  detail(404, `No ${model} matches the given query.`);

export const notFound = (text = "Not found.") => detail(404, text);

export const methodNotAllowed = (method: string, allow: string) =>
  detail(405, `Method "${method}" not allowed.`, { allow });

export const notAcceptable = () =>
  detail(406, "Could not satisfy the request Accept header.");

export const unsupportedMediaType = (type: string) =>
  detail(415, `Unsupported media type "${type}" in request.`);

export const parseError = (text: string) => detail(400, text);

/** @param seconds how long to wait, rounded up */
export const throttled = (seconds: number) =>
  detail(
    429,
    `Request was throttled. Expected available in ${seconds} second${seconds === 1 ? "" : "s"}.`,
    { "retry-after": String(seconds) },
  );

export type FieldErrors = Record<string, unknown>;

/** One list of messages per field; `non_field_errors` for what concerns no single one. */
export const invalid = (fields: FieldErrors) => new ApiError(400, fields);

/** For a body with something that cannot be stored, below the field that has it. */
export const beyondLimit = ({ property, message }: Violation) =>
  invalid({ [property ?? "non_field_errors"]: [message] });
