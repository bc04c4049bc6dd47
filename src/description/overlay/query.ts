import {
  DEFAULT_ENVIRONMENT,
  FunctionExpressionType,
  JSONPathEnvironment,
} from "json-p3";
import { readPattern } from "../../validation/patterns";
import { TimeLimitError, withinTime } from "../../validation/time-limit";

/** A JSONPath query that took too long and was stopped. */
export class SlowQueryError extends Error {}

/** Timeout for one JSONPath query, in milliseconds. */
const queryTime = 10_000;

/**
 * Returns the locations that a JSONPath selects. Regular expressions in its filters are matched in
 * linear time, and the query is stopped after `queryTime`.
 *
 * @throws SlowQueryError, or an error of the library if the text is not a JSONPath
 * @see https://www.rfc-editor.org/rfc/rfc9535
 */
export function selectLocations(
  path: string,
  document: unknown,
): (string | number)[][] {
  const query = environment.compile(path);
  try {
    return withinTime(queryTime, () =>
      [...query.query(document as never)].map(({ location }) => location),
    );
  } catch (cause) {
    if (!(cause instanceof TimeLimitError)) throw cause;
    throw new SlowQueryError(
      `takes longer than ${queryTime / 1000} seconds to find`,
      { cause },
    );
  }
}

const environment = new JSONPathEnvironment();
register("match", (pattern) => `^(?:${pattern})$`);
register("search", (pattern) => pattern);

/** @see https://www.rfc-editor.org/rfc/rfc9535#section-2.4.6 */
function register(name: string, envelop: (pattern: string) => string): void {
  environment.functionRegister.set(name, {
    argTypes: [
      FunctionExpressionType.ValueType,
      FunctionExpressionType.ValueType,
    ],
    returnType: FunctionExpressionType.LogicalType,
    call: (text: unknown, pattern: unknown) =>
      typeof text === "string" &&
      typeof pattern === "string" &&
      isIRegexp(pattern) &&
      readPattern(envelop(ecmaScript(pattern))).find(text) === true,
  });
}

/**
 * Returns whether the library accepts a pattern. A valid one, extended by an empty alternative,
 * matches the empty string.
 */
function isIRegexp(pattern: string): boolean {
  const match = DEFAULT_ENVIRONMENT.functionRegister.get("match");
  return !pattern.endsWith("\\") && match?.call("", `${pattern}|`) === true;
}

/** @see https://www.rfc-editor.org/rfc/rfc9485#section-5.3 */
function ecmaScript(pattern: string): string {
  return pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\./gsu, (part) =>
    part === "." ? "[^\\n\\r]" : part,
  );
}
