/** What a handler returns: a status and a JSON value, or no body at all. */
export interface Result {
  status: number;
  body?: unknown;
  /** A body that is not JSON, with its headers. */
  raw?: { text: string; headers: Record<string, string> };
}

export const ok = (body: unknown): Result => ({ status: 200, body });
export const noContent: Result = { status: 204 };
