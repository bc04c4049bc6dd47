import { Validator } from "@cfworker/json-schema";
import {
  type Description,
  reachedComponents,
  toPointer,
} from "../../description";
import type { Finding } from "../finding";
import type { Body } from "./bodies";
import { strictSchema } from "./json-schema";

/** Bodies without an example, and examples that their schema refuses. */
export function judgeExamples(
  description: Description,
  bodies: Body[],
): Finding[] {
  return bodies.flatMap((body) => {
    const { label, mediaType, pointer, schema, examples } = body;
    const entries = Object.entries(examples);
    if (entries.length === 0)
      return [
        {
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
      const { valid, errors } = validator.validate(value);
      if (valid) return [];
      const last = errors.at(-1);
      return [
        {
          pointer: `${pointer}${toPointer(["examples", name])}`,
          message: `The example ${name} of ${label} does not fit its schema: ${last?.instanceLocation ?? ""} ${last?.error ?? ""}`,
          hint: "Correct the example, or the schema if the example is right.",
        },
      ];
    });
  });
}
