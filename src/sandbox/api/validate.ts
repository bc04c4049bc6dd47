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

/** Checks request bodies against schemas of one description; compiled on first use. */
export interface Validator {
  /** Errors by field, none if the value is valid. */
  fields(schema: AnySchema, value: unknown): FieldErrors | undefined;
}

const validators = new WeakMap<Description, Validator>();

/** The validator of a description: shared by all sandboxes, as compiling is slow. */
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

/** A boolean schema as the object that means the same. */
function schemaObject(schema: AnySchema): Schema {
  if (typeof schema !== "boolean") return schema;
  return schema ? anything : nothing;
}

/** A check with a time limit: past it, the value is refused with a message that names the schema. */
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

/** Whether an error only says that a value is not the null that is one of its alternatives. */
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

/** Nested objects report below their field, entries of a list below their index. */
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
