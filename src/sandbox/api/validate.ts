import Ajv, { type ErrorObject } from "ajv";
import addFormats from "ajv-formats";
import { componentName } from "../../description/model";
import type { Description, Schema } from "../../description/model/types";
import { ajvPatterns } from "../../validation/ajv-patterns";
import { createJudge } from "../../validation/judge";
import type { FieldErrors } from "./errors";
import { toJsonSchema } from "./json-schema";
import { messageFor } from "./messages";

/** Checks values against schemas of one description; compiled on first use. */
export interface Validator {
  /** Errors by field, none if the object is valid. */
  fields(schema: Schema, value: unknown): FieldErrors | undefined;
}

const documentId = "description";

const validators = new WeakMap<Description, Validator>();

/** The validator of a description: one for all worlds made of it, compiling is dear. */
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
  const named = description.components?.schemas ?? {};
  ajv.addSchema(
    {
      components: {
        schemas: Object.fromEntries(
          Object.entries(named).map(([name, schema]) => [
            name,
            toJsonSchema(schema),
          ]),
        ),
      },
    },
    documentId,
  );
  const judges = new WeakMap<
    Schema,
    (value: unknown) => FieldErrors | undefined
  >();
  const judgeOf = (schema: Schema) => {
    let judge = judges.get(schema);
    if (!judge) {
      judge = judgeFor(ajv, schema);
      judges.set(schema, judge);
    }
    return judge;
  };
  return { fields: (schema, value) => judgeOf(schema)(value) };
}

/** What cannot be checked in time is refused, with a sentence that names the schema. */
function judgeFor(ajv: Ajv, schema: Schema) {
  const name = componentName(schema.$ref ?? "");
  const subject = name ? `The schema ${name}` : "The schema of this body";
  const judge = createJudge(() => {
    const check = ajv.compile(absolute(toJsonSchema(schema)) as object);
    return (value) => (check(value) ? undefined : byField(check.errors ?? []));
  });
  return (value: unknown): FieldErrors | undefined => {
    const { result, reason } = judge(value);
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
