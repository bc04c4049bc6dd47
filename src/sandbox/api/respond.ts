import { randomUUID } from "node:crypto";
import { stringifyJson } from "../../description/model";
import type { Result } from "./result";

/** Builds the response: JSON unless the handler returns a raw body, and never cached. */
export function respond(
  { status, body, raw }: Result,
  headers: Record<string, string> = {},
): Response {
  const all = {
    vary: "Accept, Cookie",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-authentik-id": randomUUID().replaceAll("-", ""),
    ...headers,
  };
  if (raw)
    return new Response(raw.text, {
      status,
      headers: { ...all, ...raw.headers },
    });
  if (body === undefined) return new Response(null, { status, headers: all });
  return new Response(stringifyJson(body), {
    status,
    headers: { ...all, "content-type": "application/json" },
  });
}
