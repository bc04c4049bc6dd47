import type { Call } from "./types";

/** The properties by which an operation is found. */
export interface KnownOperation {
  method: string;
  path: string;
  operationId: string;
  /** The operation's earlier id. */
  was?: string;
}

/** The operations found for a list of calls, and the calls without an operation. */
export interface MatchedCalls {
  /** The texts of the calls, keyed by `routeKey`. */
  found: Map<string, string[]>;
  unknown: string[];
}

/** Returns the method and path of an operation, with the names of path parameters removed. */
export function routeKey({ method, path }: KnownOperation): string {
  return `${method} ${path.replace(/\{[^{}]*\}/g, "{}")}`;
}

/**
 * Finds the operations that calls refer to. A path with values matches a template; a host and base
 * path before it are ignored.
 */
export function matchCalls(
  calls: readonly Call[],
  operations: readonly KnownOperation[],
): MatchedCalls {
  const templates = operations.map((operation) => ({
    operation,
    segments: segmentsOf(operation.path),
  }));
  const ids = new Map<string, KnownOperation>();
  for (const operation of operations)
    for (const id of [operation.operationId, operation.was])
      if (id !== undefined) ids.set(compact(id), operation);
  const found = new Map<string, string[]>();
  const unknown = new Set<string>();
  for (const call of calls) {
    const matches = operationsOf(call);
    if (matches.length === 0) unknown.add(call.text);
    for (const operation of matches) {
      const key = routeKey(operation);
      const texts = found.get(key) ?? [];
      if (!texts.includes(call.text)) found.set(key, [...texts, call.text]);
    }
  }
  // A line of code also contains names other than that of the call.
  for (const texts of found.values())
    for (const text of texts) unknown.delete(text);
  return { found, unknown: [...unknown] };

  function operationsOf({ method, path, operationId }: Call): KnownOperation[] {
    if (operationId !== undefined) {
      const id = compact(operationId);
      const operation = ids.get(id) ?? ids.get(id.replace(/raw$/, ""));
      return operation ? [operation] : [];
    }
    if (path === undefined) return [];
    const segments = segmentsOf(path);
    const fitting = templates.flatMap(({ operation, segments: template }) => {
      const isMethod = method === undefined || operation.method === method;
      const literals = isMethod ? fit(segments, template) : -1;
      return literals < 0
        ? []
        : [{ operation, rank: [template.length, literals] }];
    });
    const best = fitting.reduce<readonly number[]>(
      (most, { rank }) => (isLess(most, rank) ? rank : most),
      [0, 0],
    );
    return fitting
      .filter(({ rank }) => !isLess(rank, best))
      .map(({ operation }) => operation);
  }
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const [a = 0, b = 0] = one;
  const [c = 0, d = 0] = other;
  return a < c || (a === c && b < d);
}

/** Returns the number of literal segments if the end of a path matches a template, otherwise -1. */
function fit(segments: readonly string[], template: readonly string[]): number {
  const start = segments.length - template.length;
  if (start < 0 || template.length === 0) return -1;
  let literals = 0;
  for (const [index, expected] of template.entries()) {
    const given = segments[start + index] ?? "";
    if (expected.includes("{")) continue;
    if (given.toLowerCase() !== expected.toLowerCase()) return -1;
    literals += 1;
  }
  return literals > 0 ? literals : -1;
}

/** Returns the segments of a path or URL, without host, query and fragment. */
function segmentsOf(path: string): string[] {
  return path
    .replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, "")
    .replace(/[?#].*$/, "")
    .split("/")
    .filter((segment) => segment !== "")
    .map(decode);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Normalizes an id: `core_users_list`, `coreUsersList` and `api.core_users_list` are the same. */
function compact(id: string): string {
  return id
    .replace(/^.*\./, "")
    .replace(/[^A-Za-z\d]+/g, "")
    .toLowerCase();
}
