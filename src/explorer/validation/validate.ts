import { type OutputUnit, Validator } from "@cfworker/json-schema";
import type { Description, Schema } from "../../description/model/types";
import { type Direction, toJsonSchema } from "./jsonSchema";

export interface SchemaProblem {
  /** JSON pointer to the value. */
  pointer: string;
  message: string;
}

/** Keywords that only hand on what a keyword below them found. */
const carriers = new Set([
  "$ref",
  "properties",
  "items",
  "prefixItems",
  "additionalProperties",
  "patternProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "if",
]);

/**
 * A validator of bodies. It interprets the schema: no code is generated, so that it works
 * under a Content Security Policy without `unsafe-eval`.
 */
export function bodyValidator(
  description: Description,
  schema: Schema,
  direction: Direction,
): (value: unknown) => SchemaProblem[] {
  const draft = description.openapi.startsWith("3.0") ? "7" : "2020-12";
  const validator = new Validator(
    toJsonSchema(description, schema, direction),
    draft,
    false,
  );
  return (value) => {
    const { valid, errors } = validator.validate(value);
    return valid ? [] : problemsOf(errors);
  };
}

function problemsOf(errors: OutputUnit[]): SchemaProblem[] {
  // Inside a choice every branch complains: the deepest complaints say most.
  const leaves = errors.filter(
    ({ keyword, instanceLocation, error }) =>
      !carriers.has(keyword) ||
      (keyword === "additionalProperties" && /additional/.test(error)) ||
      (/^(anyOf|oneOf)$/.test(keyword) &&
        !errors.some((other) =>
          other.instanceLocation.startsWith(`${instanceLocation}/`),
        )),
  );
  const found = new Map<string, SchemaProblem>();
  for (const { instanceLocation, keyword, error } of leaves) {
    const pointer = instanceLocation.replace(/^#/, "");
    if (keyword === "type" && /Expected "null"/.test(error)) continue;
    found.set(`${pointer} ${error}`, { pointer, message: words(error) });
  }
  return [...found.values()];
}

/** The library's sentences begin with "Instance". */
const words = (error: string) =>
  error.replace(/^Instance /, "").replace(/^./, (first) => first.toUpperCase());
