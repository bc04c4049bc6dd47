import { soleKind } from "../description/model/ask/kind";
import { type Limits, limitsOf } from "../description/model/ask/limits";
import { modelOf } from "../description/model/model";
import {
  compareNumbers,
  type ExactNumber,
  numberOf,
} from "../description/model/numbers/exact";
import type { AnySchema, Description } from "../description/model/types";
import { isQuick } from "./quickPattern";

const formats: Record<string, [pattern: RegExp, example: string]> = {
  uuid: [
    /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
    "3f0c2a51-8d1e-4b6f-a2c4-0d9e5b7a1c88",
  ],
  date: [/^\d{4}-\d\d-\d\d$/, "2024-09-13"],
  "date-time": [
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i,
    "2024-09-13T14:05:42Z",
  ],
  email: [/^[^@\s]+@[^@\s]+$/, "someone@example.com"],
  uri: [/^[a-z][a-z\d+.-]*:\S+$/i, "https://example.com"],
};

/**
 * Checks typed text against its schema and returns the problem as a sentence that continues "It …".
 * The problem is only a warning; the value can still be sent. Slow patterns are not checked (see
 * `slowPattern`).
 */
export function valueProblem(
  description: Description,
  schema: AnySchema,
  value: string,
): string | undefined {
  const model = modelOf(description);
  const kind = soleKind(model, schema);
  if (kind === "integer" && !/^-?\d+$/.test(value)) {
    return "should be a whole number.";
  }
  if (kind === "number" && !/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value)) {
    return "should be a number.";
  }
  const limits = limitsOf(model, schema);
  if (kind === "integer" || kind === "number") {
    return rangeProblem(limits, numberOf(value.replace(/^(-?)0+(?=\d)/, "$1")));
  }
  return kind === "string" ? textProblem(limits, value) : undefined;
}

function textProblem(
  { length, formats: names, patterns }: Limits,
  value: string,
): string | undefined {
  const count = Array.from(value).length;
  const { least, most } = length;
  if (least !== undefined && compareNumbers(count, least) < 0) {
    return `should have at least ${String(least)} characters.`;
  }
  if (most !== undefined && compareNumbers(count, most) > 0) {
    return `should have at most ${String(most)} characters, and has ${count}.`;
  }
  for (const name of names) {
    const format = formats[name];
    if (format && !(format[0].test(value) && isDay(name, value))) {
      return `should look like ${format[1]}.`;
    }
  }
  const failed = patterns.find(
    (pattern) => isQuick(pattern, value) && !matches(pattern, value),
  );
  return failed === undefined ? undefined : `should match ${failed}.`;
}

/** Whether a date, or the date of a date-time, exists in the calendar. */
function isDay(format: string, value: string): boolean {
  if (!format.startsWith("date")) return true;
  const [day = ""] = value.split(/t/i);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Returns the schema's pattern if matching the value needs a time limit. */
export function slowPattern(
  description: Description,
  schema: AnySchema,
  value: string,
): string | undefined {
  const model = modelOf(description);
  if (soleKind(model, schema) !== "string") return undefined;
  return limitsOf(model, schema).patterns.find(
    (pattern) => !isQuick(pattern, value),
  );
}

function rangeProblem(
  { least, most }: Limits,
  value: number | ExactNumber,
): string | undefined {
  const below = least && compareNumbers(value, least.value);
  if (least && below !== undefined) {
    if (least.isExclusive && below <= 0) {
      return `should be more than ${String(least.value)}.`;
    }
    if (below < 0) return `should be at least ${String(least.value)}.`;
  }
  const above = most && compareNumbers(value, most.value);
  if (most && above !== undefined) {
    if (most.isExclusive && above >= 0) {
      return `should be less than ${String(most.value)}.`;
    }
    if (above > 0) return `should be at most ${String(most.value)}.`;
  }
  return undefined;
}

/** Patterns that are invalid in JavaScript match everything. */
function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    return true;
  }
}
