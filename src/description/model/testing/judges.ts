import { Validator } from "@cfworker/json-schema";
import Ajv from "ajv/dist/2020.js";
import type { AnySchema } from "../types/schema";

/** Says whether a value is valid against a schema, with components beside it. */
export type Judge = (value: unknown) => boolean;

export function byAjv(schema: unknown): Judge {
  const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
  const check = ajv.compile(schema as object);
  return (value) => check(value);
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
