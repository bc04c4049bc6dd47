/** What each class of status codes says. @see https://www.rfc-editor.org/rfc/rfc9110#section-15 */
const classes = [
  "",
  "is under way",
  "succeeded",
  "is elsewhere, or has not changed",
  "was not accepted",
  "failed at the server",
];

/** The names of codes, which HTTP/2 does not send, and what they mean to whoever asked. */
const codes: Record<number, [name: string, meaning: string]> = {
  200: ["OK", "The request succeeded."],
  201: ["Created", "Something new was made."],
  202: ["Accepted", "The request was accepted and will be worked on."],
  204: ["No Content", "Done; there is nothing to say about it."],
  304: ["Not Modified", "It has not changed since it was last asked for."],
  400: [
    "Bad Request",
    "The request is not right; the body says what is wrong.",
  ],
  401: ["Unauthorized", "The API wants to know who is asking."],
  403: ["Forbidden", "Whoever is asking may not do this."],
  404: [
    "Not Found",
    "There is nothing at this URL, or nothing for this account.",
  ],
  405: ["Method Not Allowed", "This URL does not take this method."],
  406: [
    "Not Acceptable",
    "There is no response in a media type that was asked for.",
  ],
  409: ["Conflict", "It conflicts with what is there."],
  410: ["Gone", "It is gone for good."],
  413: ["Content Too Large", "The body is too large."],
  415: [
    "Unsupported Media Type",
    "The body is of a media type that is not taken here.",
  ],
  422: [
    "Unprocessable Content",
    "The body can be read, but makes no sense here.",
  ],
  429: ["Too Many Requests", "Too many requests; wait a little."],
  500: ["Internal Server Error", "The server failed."],
  502: ["Bad Gateway", "The server behind the proxy did not respond properly."],
  503: [
    "Service Unavailable",
    "The server cannot respond now; try again later.",
  ],
  504: ["Gateway Timeout", "The server behind the proxy took too long."],
};

/** A status code with its name. */
export function statusLine(status: number, statusText: string): string {
  return `${status} ${statusText || (codes[status]?.[0] ?? "")}`.trim();
}

/** What a status code means, in a sentence. */
export function statusMeaning(status: number): string {
  const kind = classes[Math.floor(status / 100)];
  return (
    codes[status]?.[1] ??
    `The request ${kind ?? "got an unknown kind of response"}.`
  );
}
