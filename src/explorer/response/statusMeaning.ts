/**
 * The meaning of each class of status codes.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15
 */
const classes = [
  "",
  "is under way",
  "succeeded",
  "was redirected, or its result has not changed",
  "was not accepted",
  "failed at the server",
];

/** Names of status codes, which HTTP/2 does not send, and their meaning to the client. */
const codes: Record<number, [name: string, meaning: string]> = {
  200: ["OK", "The request succeeded."],
  201: ["Created", "The resource was created."],
  202: ["Accepted", "The request was accepted and will be processed."],
  204: ["No Content", "The request succeeded; there is no content to return."],
  304: ["Not Modified", "It has not changed since the last request."],
  400: ["Bad Request", "The request is invalid; the body says why."],
  401: ["Unauthorized", "The API needs valid credentials."],
  403: ["Forbidden", "You do not have permission to do this."],
  404: [
    "Not Found",
    "There is nothing at this URL, or this account may not see it.",
  ],
  405: ["Method Not Allowed", "This URL does not support this method."],
  406: ["Not Acceptable", "The API cannot respond in a requested media type."],
  409: ["Conflict", "The request conflicts with the current state."],
  410: ["Gone", "The resource is permanently gone."],
  413: ["Content Too Large", "The body is too large."],
  415: [
    "Unsupported Media Type",
    "The media type of the body is not supported.",
  ],
  422: [
    "Unprocessable Content",
    "The body is well-formed, but its content is invalid.",
  ],
  429: [
    "Too Many Requests",
    "Too many requests; wait before you send another.",
  ],
  500: ["Internal Server Error", "The server failed."],
  502: ["Bad Gateway", "The server behind the proxy did not respond properly."],
  503: ["Service Unavailable", "The server is unavailable; try again later."],
  504: ["Gateway Timeout", "The server behind the proxy took too long."],
};

/** Returns a status code with its name. */
export function statusLine(status: number, statusText: string): string {
  return `${status} ${statusText || (codes[status]?.[0] ?? "")}`.trim();
}

/** Explains a status code in a sentence. */
export function statusMeaning(status: number): string {
  const kind = classes[Math.floor(status / 100)];
  return (
    codes[status]?.[1] ??
    `The request ${kind ?? "got an unknown kind of response"}.`
  );
}
