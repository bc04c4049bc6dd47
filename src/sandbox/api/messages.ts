import type { ErrorObject } from "ajv";
import { patternTime, tookTooLong } from "../../validation/patterns";

const formats: Partial<Record<string, string>> = {
  uuid: "Must be a valid UUID.",
  email: "Enter a valid email address.",
  uri: "Enter a valid URL.",
  "date-time":
    "Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].",
  date: "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.",
};

const slugs = new Set(["^[-a-zA-Z0-9_]+$", "^[-\\w]+$"]);

/** Returns Python's name for the type of a JSON value. */
export function pythonType(value: unknown): string {
  if (value === null || value === undefined) return "NoneType";
  if (Array.isArray(value)) return "list";
  switch (typeof value) {
    case "string":
      return "str";
    case "boolean":
      return "bool";
    case "number":
      return Number.isInteger(value) ? "int" : "float";
    default:
      return "dict";
  }
}

function typeMessage(expected: unknown, value: unknown): string {
  const type = Array.isArray(expected)
    ? (expected as unknown[]).find((entry) => entry !== "null")
    : expected;
  if (value === null) return "This field may not be null.";
  switch (type) {
    case "integer":
      return "A valid integer is required.";
    case "number":
      return "A valid number is required.";
    case "boolean":
      return "Must be a valid boolean.";
    case "array":
      return `Expected a list of items but got type "${pythonType(value)}".`;
    case "object":
      return "Value must be a dictionary, and not have any duplicate keys.";
    default:
      return "Not a valid string.";
  }
}

/** Returns Django REST framework's error message for a violated keyword. */
export function messageFor(error: ErrorObject): string {
  const { keyword, params, data } = error as ErrorObject<
    string,
    Record<string, unknown>
  >;
  switch (keyword) {
    case "required":
      return "This field is required.";
    case "type":
      return typeMessage(params.type, data);
    case "minLength":
      return data === ""
        ? "This field may not be blank."
        : `Ensure this field has at least ${Number(params.limit)} characters.`;
    case "maxLength":
      return `Ensure this field has no more than ${Number(params.limit)} characters.`;
    case "minimum":
      return `Ensure this value is greater than or equal to ${Number(params.limit)}.`;
    case "maximum":
      return `Ensure this value is less than or equal to ${Number(params.limit)}.`;
    case "minItems":
      return "This list may not be empty.";
    case "enum":
    case "const":
      return data === null
        ? "This field may not be null."
        : `"${typeof data === "string" ? data : JSON.stringify(data)}" is not a valid choice.`;
    case "format":
      return formats[String(params.format)] ?? "Invalid value.";
    case "pattern":
      if (tookTooLong(String(params.pattern), String(data)))
        return `This value was not checked: matching the pattern ${String(params.pattern)} took longer than ${patternTime} ms.`;
      return slugs.has(String(params.pattern))
        ? "Enter a valid “slug” consisting of letters, numbers, underscores or hyphens."
        : "This value does not match the required pattern.";
    default:
      return "Invalid value.";
  }
}
