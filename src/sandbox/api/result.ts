/** A handler's result: a status with a JSON value, a raw body, or none. */
export interface Result {
  status: number;
  body?: unknown;
  /** A body that is not JSON, with its headers. */
  raw?: { text: string; headers: Record<string, string> };
}

export const ok = (body: unknown): Result => ({ status: 200, body });
export const noContent: Result = { status: 204 };
