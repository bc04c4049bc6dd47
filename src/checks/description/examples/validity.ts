import { type OutputUnit, Validator } from "@cfworker/json-schema";
import { type Description, modelOf } from "../../../description";
import { toJsonSchema } from "../../../description/model";
import { createChecker } from "../../../validation/checker";
import type { Fault } from "../fault";
import type { Body } from "./bodies";

/** Finds bodies without an example, and examples that do not match their schema. */
export function validateExamples(
  description: Description,
  bodies: Body[],
): Fault[] {
  const reported = new Set<string>();
  return bodies.flatMap((body) => {
    const { label, mediaType, pointer, schema, examples } = body;
    const entries = Object.entries(examples);
    if (entries.length === 0)
      return [
        {
          rule: "example-missing",
          pointer,
          message: `${label} has no example in ${mediaType}.`,
          hint: "Refer to one in openapi/examples.",
        },
      ];
    if (!schema) return [];
    const isValid = createChecker(() => {
      const validator = new Validator(
        // Closed schemas reveal misspelled properties in examples.
        toJsonSchema(modelOf(description), schema, { isClosed: true }),
        "2020-12",
      );
      return (value) => errorsIn(validator, value);
    });
    return entries.flatMap(([name, example]) => {
      const { result: errors, reason } = isValid(example.value);
      if (reason !== undefined)
        return [
          {
            rule: "example-unchecked",
            pointer: example.pointer,
            message: `The example ${name} of ${label} was not checked against its schema: ${reason}`,
            hint: "Simplify the schema: clients and servers that validate it are slowed down too.",
          },
        ];
      const last = deepest(withoutConsequences(errors));
      const place = example.pointer + decoded(last);
      // Report an example once, even if many operations share it.
      if (!last || reported.has(place)) return [];
      reported.add(place);
      return [
        {
          rule: "example-invalid",
          pointer: place,
          message: `The example ${name} of ${label} is not valid against its schema: ${last.instanceLocation} ${last.error}`,
          hint: "Correct the example, or the schema if the example is right.",
        },
      ];
    });
  });
}

/** Converts the validator's URI fragment to a JSON pointer. */
function decoded(error: OutputUnit | undefined): string {
  return decodeURIComponent(error?.instanceLocation.slice(1) ?? "");
}

/** Keywords that fail because a subschema does. */
const applicators = new Set([
  ...["$ref", "properties", "items", "additionalProperties", "prefixItems"],
  ...["allOf", "anyOf", "oneOf", "unevaluatedProperties"],
]);

/** Removes errors of `unevaluatedProperties` that only follow from other errors. */
function withoutConsequences(errors: OutputUnit[]): OutputUnit[] {
  const own = errors.filter(
    ({ keyword }) => keyword !== "false" && keyword !== "unevaluatedProperties",
  );
  return own.some(({ keyword }) => !applicators.has(keyword)) ? own : errors;
}

/** Returns the deepest error; errors around it, and of other alternatives, only follow from it. */
function deepest(errors: OutputUnit[]): OutputUnit | undefined {
  const depth = ({ instanceLocation }: OutputUnit) =>
    instanceLocation.split("/").length;
  const most = Math.max(...errors.map(depth));
  return errors.findLast((error) => depth(error) === most);
}

/**
 * Validates a value; ignores a pattern that is not a regular expression, which another rule
 * reports.
 */
function errorsIn(validator: Validator, value: unknown): OutputUnit[] {
  try {
    return validator.validate(value).errors;
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
