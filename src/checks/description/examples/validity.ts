import { type OutputUnit, Validator } from "@cfworker/json-schema";
import {
  type Description,
  reachedComponents,
  toPointer,
} from "../../../description";
import type { Fault } from "../fault";
import type { Body } from "./bodies";
import { strictSchema } from "./json-schema";

/** Bodies without an example, and examples that their schema refuses. */
export function judgeExamples(
  description: Description,
  bodies: Body[],
): Fault[] {
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
    const validator = new Validator(
      strictSchema(schema, reachedComponents(description, schema)),
      "2020-12",
    );
    return entries.flatMap(([name, { value }]) => {
      const errors = errorsIn(validator, value);
      if (errors.length === 0) return [];
      const last = errors.at(-1);
      return [
        {
          rule: "example-invalid",
          pointer: `${pointer}${toPointer(["examples", name])}`,
          message: `The example ${name} of ${label} does not fit its schema: ${last?.instanceLocation ?? ""} ${last?.error ?? ""}`,
          hint: "Correct the example, or the schema if the example is right.",
        },
      ];
    });
  });
}

/** A pattern that is no regular expression has a rule of its own; nothing is judged by it. */
function errorsIn(validator: Validator, value: unknown): OutputUnit[] {
  try {
    return validator.validate(value).errors;
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
