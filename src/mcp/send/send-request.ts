import type { Description, Method } from "../../description/model/types";
import { acceptHeader, responseTypes } from "../../request/accept";
import { ParameterError, buildRequest } from "../../request/build";
import { operationParameters } from "../../request/parameters";
import type { ReceivedResponse } from "../../request/receive";
import { send } from "../../request/send";
import { SendError } from "../../request/sendError";
import type { ParameterValue } from "../../request/serialize";
import type { BuiltRequest } from "../../request/types";
import { ToolError } from "../tool-error";
import { credentialParameters } from "./credentials";
import { limitedBody } from "./limited-body";
import { redactor, secretsOf } from "./redact";
import { sandboxName, type Target } from "./target";
import { bodyOf, valuesOf } from "./values";

export interface RequestOptions {
  path: string;
  method: Method;
  parameters?: Readonly<Record<string, ParameterValue>> | undefined;
  body?: unknown;
  /** The account whose token is sent, in the sandbox. */
  account?: string | undefined;
}

/** Methods that change nothing. */
const safeMethods = new Set(["get", "head", "options", "trace", "query"]);

/** Maximum number of characters of a body in a result. */
const maxShownLength = 60_000;

/**
 * Sends the request of an operation and returns the response as text. Credentials are added here
 * and removed from everything that the server returns.
 *
 * @throws ToolError if the request is not allowed, cannot be built or gets no response
 */
export async function sendRequest(
  description: Description,
  { parameters = {}, body, account, ...operation }: RequestOptions,
  target: Target,
): Promise<string> {
  const { path, method } = operation;
  if (!target.allowsWrites && !safeMethods.has(method))
    throw new ToolError(
      `${method.toUpperCase()} may change something at ${target.name}, and this server was started for reading only. The person who runs it can allow it with --allow-writes.`,
    );
  const secrets = target.secrets(account);
  const redact = redactor(
    target.name === sandboxName ? [] : secrets.flatMap(secretsOf),
  );
  const described = operationParameters(description, path, method);
  const input = {
    ...{ server: target.root, path, method, parameters: described },
    values: valuesOf(described, parameters),
    accept: acceptHeader(responseTypes(description, path, method)),
  };
  const content = bodyOf(description, operation, body);
  try {
    const shown = buildRequest(input);
    const request = buildRequest({
      ...input,
      ...(content && { body: content }),
      authParameters: credentialParameters(
        description,
        operation,
        secrets,
        target.root,
      ),
    });
    const response = await send(
      { ...request, cookies: [] },
      {
        holdsKey: true,
        shownUrl: shown.url,
        fetch: fetchFrom(target, request),
      },
    );
    return report(shown, response, redact);
  } catch (error) {
    if (error instanceof ParameterError || error instanceof SendError)
      throw new ToolError(redact(error.message));
    throw error;
  }
}

/**
 * Returns the target's `fetch`, with the cookies that a browser would add and a limit on the body.
 */
function fetchFrom(target: Target, { cookies }: BuiltRequest): typeof fetch {
  return async (url, init) => {
    const headers = new Headers(init?.headers);
    if (cookies.length > 0)
      headers.set("cookie", cookies.map((pair) => pair.join("=")).join("; "));
    return limitedBody(await target.fetch(url, { ...init, headers }));
  };
}

/** Response headers that are useful for reading the body. */
const shownHeaders = ["content-type", "location", "retry-after", "allow"];

function report(
  { method, url }: BuiltRequest,
  response: ReceivedResponse,
  redact: (text: string) => string,
): string {
  const headers = new Map(response.headers);
  const lines = [
    `${method} ${url}`,
    `${String(response.status)} ${response.statusText}`.trimEnd(),
    ...shownHeaders.flatMap((name) => {
      const value = headers.get(name);
      return value === undefined ? [] : [`${name}: ${value}`];
    }),
    "",
    bodyText(response, headers.get("content-type") ?? "", redact),
  ];
  if (response.cutOff)
    lines.push("", "The body is longer; the rest was left out.");
  return redact(lines.join("\n")).trimEnd();
}

function bodyText(
  { bytes }: ReceivedResponse,
  type: string,
  redact: (text: string) => string,
): string {
  if (bytes.length === 0) return "";
  if (!/json|^text\/|xml|javascript|yaml|urlencoded/i.test(type))
    return `(${String(bytes.length)} bytes of ${type || "an unknown type"})`;
  // Redacted before it is cut, so that no part of a secret remains at the end.
  const text = redact(new TextDecoder().decode(bytes));
  return text.length <= maxShownLength
    ? text
    : `${text.slice(0, maxShownLength)}\n(cut: ${String(text.length)} characters in all)`;
}
