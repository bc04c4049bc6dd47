import { Validator } from "@cfworker/json-schema";
import Ajv from "ajv/dist/2020.js";
import type { AnySchema } from "../types/schema";

/** Returns whether a value is valid, or `undefined` if the validator fails. */
export type ValueValidator = (value: unknown) => boolean | undefined;

const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });

export function byAjv(schema: unknown): ValueValidator {
  const check = ajv.compile(schema as object);
  ajv.removeSchema(schema as object);
  return (value) => {
    try {
      return check(value);
    } catch (fault) {
      // Ajv's tracking of evaluated properties throws for some schemas.
      if (fault instanceof TypeError || fault instanceof ReferenceError)
        return undefined;
      throw fault;
    }
  };
}

export function byCfworker(schema: unknown): ValueValidator {
  const validator = new Validator(schema as object, "2020-12");
  return (value) => validator.validate(value).valid;
}

/** Returns a schema as a standalone document. */
export function withComponents(
  schema: AnySchema,
  schemas: Record<string, AnySchema>,
): Record<string, unknown> {
  return { allOf: [schema], components: { schemas } };
}
