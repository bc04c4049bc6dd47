import type { Schema } from "../description/model/types";
import { isQuick } from "./quickPattern";
import { typeOf } from "./schema";

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
 * What is wrong with one typed value, judged by its schema, as a sentence that continues "It …".
 * Advice, not a bar: whoever means to send a wrong value may. A pattern that could take long is
 * left out, see `slowPattern`.
 */
export function valueProblem(
  schema: Schema,
  value: string,
): string | undefined {
  const type = typeOf(schema);
  if (type === "integer" && !/^[+-]?\d+$/.test(value)) {
    return "should be a whole number.";
  }
  if (
    type === "number" &&
    (value.trim() === "" || Number.isNaN(Number(value)))
  ) {
    return "should be a number.";
  }
  if (type === "integer" || type === "number") {
    return rangeProblem(schema, Number(value));
  }
  if (type !== "string") return undefined;
  const { length } = Array.from(value);
  if (schema.minLength !== undefined && length < schema.minLength) {
    return `should have at least ${schema.minLength} characters.`;
  }
  if (schema.maxLength !== undefined && length > schema.maxLength) {
    return `should have at most ${schema.maxLength} characters, and has ${length}.`;
  }
  const format = formats[schema.format ?? ""];
  if (format && !format[0].test(value)) {
    return `should look like ${format[1]}.`;
  }
  const { pattern } = schema;
  if (pattern !== undefined && isQuick(pattern, value)) {
    return matches(pattern, value) ? undefined : `should match ${pattern}.`;
  }
  return undefined;
}

/** The pattern that a value has to be matched with where the time is limited. */
export function slowPattern(schema: Schema, value: string): string | undefined {
  const { pattern } = schema;
  return pattern === undefined ||
    typeOf(schema) !== "string" ||
    isQuick(pattern, value)
    ? undefined
    : pattern;
}

function rangeProblem(schema: Schema, value: number): string | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const above =
    typeof exclusiveMinimum === "number"
      ? exclusiveMinimum
      : exclusiveMinimum && minimum;
  const below =
    typeof exclusiveMaximum === "number"
      ? exclusiveMaximum
      : exclusiveMaximum && maximum;
  if (typeof above === "number" && value <= above) {
    return `should be more than ${above}.`;
  }
  if (typeof below === "number" && value >= below) {
    return `should be less than ${below}.`;
  }
  if (minimum !== undefined && value < minimum) {
    return `should be at least ${minimum}.`;
  }
  if (maximum !== undefined && value > maximum) {
    return `should be at most ${maximum}.`;
  }
  return undefined;
}

/** Patterns of other languages that JavaScript cannot read are passed over. */
function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    return true;
  }
}
