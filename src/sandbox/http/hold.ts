import type { ServerResponse } from "node:http";
import { StoreError } from "../store/errors";
import type { Commit } from "../store/journal";
import { sendJson } from "./node";

/**
 * Delays a response until the changes it reports are on disk. If they cannot be written, the client
 * gets an error, or an incomplete response if part of it was already sent.
 */
export function holdUntil(response: ServerResponse, commit: Commit): void {
  const end = response.end.bind(response) as (...rest: unknown[]) => unknown;
  response.end = ((...rest: unknown[]) => {
    response.end = end as ServerResponse["end"];
    const waiting = commit();
    if (!waiting) return end(...rest);
    waiting.then(
      () => end(...rest),
      (error: unknown) => {
        if (response.headersSent || !(error instanceof StoreError)) {
          response.destroy();
          return;
        }
        for (const name of response.getHeaderNames())
          response.removeHeader(name);
        sendJson(response, error.status, { detail: error.message });
      },
    );
    return response;
  }) as ServerResponse["end"];
}
