import {
  DEFAULT_ENVIRONMENT,
  FunctionExpressionType,
  JSONPathEnvironment,
} from "json-p3";
import { readPattern } from "../../validation/patterns";
import { TimeLimitError, withinTime } from "../../validation/time-limit";

/** A JSONPath that was ended because it took too long. */
export class SlowQueryError extends Error {}

/** How long one JSONPath may take, in milliseconds. */
const queryTime = 10_000;

/**
 * The locations that a JSONPath selects. Regular expressions of its filters are matched in linear
 * time, and the whole is ended after `queryTime`.
 *
 * @throws SlowQueryError, or what the library throws when it is no JSONPath
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

/** Whether the library takes a pattern: it or nothing matches the empty text, if it is one. */
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
