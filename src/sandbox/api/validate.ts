import Ajv, { type ErrorObject } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import {
  type AnySchema,
  type Model,
  type Schema,
  merge,
  modelOf,
  toJsonSchema,
} from "../../description/model";
import type { Description } from "../../description/model/types";
import { ajvPatterns } from "../../validation/ajv-patterns";
import { createChecker } from "../../validation/checker";
import type { FieldErrors } from "./errors";
import { messageFor } from "./messages";

/**
 * Validates request bodies against the schemas of one description, which are compiled on first use.
 */
export interface Validator {
  /** Errors by field, or undefined if the value is valid. */
  fields(schema: AnySchema, value: unknown): FieldErrors | undefined;
}

const validators = new WeakMap<Description, Validator>();

/** Returns a description's validator. It is cached for all sandboxes, because compiling is slow. */
export function validatorFor(description: Description): Validator {
  let validator = validators.get(description);
  if (!validator) {
    validator = createValidator(modelOf(description));
    validators.set(description, validator);
  }
  return validator;
}

type Check = (value: unknown) => FieldErrors | undefined;

function createValidator(model: Model): Validator {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    verbose: true,
    validateFormats: true,
    unicodeRegExp: false,
    logger: false,
    code: { regExp: ajvPatterns },
  });
  addFormats(ajv);
  ajv.addFormat("binary", true);
  const checks = new WeakMap<Schema, Check>();
  const checkOf = (schema: Schema) => {
    let check = checks.get(schema);
    if (!check) {
      check = createCheck(ajv, model, schema);
      checks.set(schema, check);
    }
    return check;
  };
  return {
    fields: (schema, value) => checkOf(schemaObject(schema))(value),
  };
}

const anything: Schema = {};
const nothing: Schema = { not: {} };

/** Converts a boolean schema to the equivalent object. */
function schemaObject(schema: AnySchema): Schema {
  if (typeof schema !== "boolean") return schema;
  return schema ? anything : nothing;
}

/** Creates a check with a time limit; if it is exceeded, the error message names the schema. */
function createCheck(ajv: Ajv, model: Model, schema: Schema): Check {
  const { name } = merge(model, schema);
  const subject = name ? `The schema ${name}` : "The schema of this body";
  const check = createChecker(() => {
    const validate = ajv.compile(
      toJsonSchema(model, schema, { direction: "request" }),
    );
    return (value) =>
      validate(value) ? undefined : byField(validate.errors ?? []);
  });
  return (value) => {
    const { result, reason } = check(value);
    return reason === undefined
      ? result
      : { non_field_errors: [`${subject} was not checked: ${reason}`] };
  };
}

const combining = new Set(["anyOf", "oneOf", "allOf", "if", "not"]);

function byField(errors: readonly ErrorObject[]): FieldErrors {
  const fields: FieldErrors = {};
  for (const error of errors) {
    if (combining.has(error.keyword)) continue;
    if (isNullBranch(error)) continue;
    const path = error.instancePath.split("/").slice(1).map(unescape);
    if (error.keyword === "required")
      path.push(
        String((error.params as Record<string, unknown>).missingProperty),
      );
    put(
      fields,
      path.length > 0 ? path : ["non_field_errors"],
      messageFor(error),
    );
  }
  return Object.keys(fields).length > 0
    ? fields
    : { non_field_errors: ["Invalid data."] };
}

/** Whether an error only reports that a value is not null, as one of its alternatives allows. */
function isNullBranch({ keyword, params, schemaPath }: ErrorObject): boolean {
  return (
    keyword === "type" &&
    (params as { type?: unknown }).type === "null" &&
    /\/(anyOf|oneOf)\/\d+\/type$/.test(schemaPath)
  );
}

function unescape(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Nests errors of objects under their field, and errors of list entries under their index. */
function put(fields: FieldErrors, path: string[], message: string): void {
  const [name = "", ...rest] = path;
  if (rest.length > 0) {
    const inner = fields[name];
    if (Array.isArray(inner)) return;
    put((fields[name] = (inner ?? {}) as FieldErrors), rest, message);
    return;
  }
  const known = fields[name];
  if (known === undefined) fields[name] = [message];
  else if (Array.isArray(known) && !known.includes(message))
    known.push(message);
}
