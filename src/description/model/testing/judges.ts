import { Validator } from "@cfworker/json-schema";
import Ajv from "ajv/dist/2020.js";
import type { AnySchema } from "../types/schema";

/** Says whether a value is valid; nothing when the validator fails. */
export type Judge = (value: unknown) => boolean | undefined;

export function byAjv(schema: unknown): Judge {
  const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
  const check = ajv.compile(schema as object);
  return (value) => {
    try {
      return check(value);
    } catch (fault) {
      // Ajv trips over its own record of what was evaluated, for some schemas.
      if (fault instanceof TypeError || fault instanceof ReferenceError)
        return undefined;
      throw fault;
    }
  };
}

export function byCfworker(schema: unknown): Judge {
  const validator = new Validator(schema as object, "2020-12");
  return (value) => validator.validate(value).valid;
}

/** A schema as a document of its own. */
export function withComponents(
  schema: AnySchema,
  schemas: Record<string, AnySchema>,
): Record<string, unknown> {
  return { allOf: [schema], components: { schemas } };
}
