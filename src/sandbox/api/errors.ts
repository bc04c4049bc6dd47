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

/** The header with hints that authentik itself does not send. */
export const hintHeader = "sandbox-hint";

const detail = (
  status: number,
  text: string,
  headers: Record<string, string> = {},
) => new ApiError(status, { detail: text }, headers);

/**
 * authentik's first authenticator sends no `WWW-Authenticate` scheme, so Django REST framework
 * responds to unauthenticated requests with 403 instead of 401.
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

/** @param seconds how long to wait, as a whole number */
export const throttled = (seconds: number) =>
  detail(
    429,
    `Request was throttled. Expected available in ${seconds} second${seconds === 1 ? "" : "s"}.`,
    { "retry-after": String(seconds) },
  );

export type FieldErrors = Record<string, unknown>;

/** Lists messages by field; `non_field_errors` has those that concern no single field. */
export const invalid = (fields: FieldErrors) => new ApiError(400, fields);

/** For a value that cannot be stored; the message is listed under its top-level property. */
export const beyondLimit = ({ property, message }: Violation) =>
  invalid({ [property ?? "non_field_errors"]: [message] });
