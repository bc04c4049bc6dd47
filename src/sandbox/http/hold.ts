import type { ServerResponse } from "node:http";
import { StoreError } from "../store/errors";
import type { Commit } from "../store/journal";
import { sendJson } from "./node";

/**
 * Holds a response back until what it tells of is on the disk. When it cannot be written, the
 * client is told so instead, or, where a part is sent already, hears no end of it.
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
