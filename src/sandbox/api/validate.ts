import Ajv, { type ErrorObject } from "ajv";
import addFormats from "ajv-formats";
import {
  type AnySchema,
  type Model,
  type Schema,
  merge,
  modelOf,
} from "../../description/model";
import type { Description } from "../../description/model/types";
import { ajvPatterns } from "../../validation/ajv-patterns";
import { createChecker } from "../../validation/checker";
import type { FieldErrors } from "./errors";
import { toJsonSchema } from "./json-schema";
import { messageFor } from "./messages";

/** Checks values against schemas of one description; compiled on first use. */
export interface Validator {
  /** Errors by field, none if the object is valid. */
  fields(schema: AnySchema, value: unknown): FieldErrors | undefined;
}

const documentId = "description";

const validators = new WeakMap<Description, Validator>();

/** The validator of a description: shared by all sandboxes, as compiling is slow. */
export function validatorFor(description: Description): Validator {
  let validator = validators.get(description);
  if (!validator) {
    validator = createValidator(description);
    validators.set(description, validator);
  }
  return validator;
}

function createValidator(description: Description): Validator {
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
  const model = modelOf(description);
  const named = description.components?.schemas ?? {};
  ajv.addSchema(
    {
      components: {
        schemas: Object.fromEntries(
          Object.entries(named).map(([name, schema]) => [
            name,
            toJsonSchema(model, schema),
          ]),
        ),
      },
    },
    documentId,
  );
  const checkers = new WeakMap<
    Schema,
    (value: unknown) => FieldErrors | undefined
  >();
  const checkerOf = (schema: Schema) => {
    let check = checkers.get(schema);
    if (!check) {
      check = checkerFor(ajv, model, schema);
      checkers.set(schema, check);
    }
    return check;
  };
  return {
    fields: (schema, value) => checkerOf(schemaObject(schema))(value),
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
function checkerFor(ajv: Ajv, model: Model, schema: Schema) {
  const { name } = merge(model, schema);
  const subject = name ? `The schema ${name}` : "The schema of this body";
  const check = createChecker(() => {
    const validate = ajv.compile(
      absolute(toJsonSchema(model, schema)) as object,
    );
    return (value) =>
      validate(value) ? undefined : byField(validate.errors ?? []);
  });
  return (value: unknown): FieldErrors | undefined => {
    const { result, reason } = check(value);
    return reason === undefined
      ? result
      : { non_field_errors: [`${subject} was not checked: ${reason}`] };
  };
}

/** Points the references of a single schema into the description's document. */
function absolute(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(absolute);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      key === "$ref" && typeof entry === "string" && entry.startsWith("#")
        ? documentId + entry
        : absolute(entry),
    ]),
  );
}

const combining = new Set(["anyOf", "oneOf", "allOf", "if", "not"]);

function byField(errors: readonly ErrorObject[]): FieldErrors {
  const fields: FieldErrors = {};
  for (const error of errors) {
    if (combining.has(error.keyword)) continue;
    if (/\/anyOf\/1\/type$/.test(error.schemaPath)) continue;
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
