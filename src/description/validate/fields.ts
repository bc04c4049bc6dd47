import type { Diagnostic } from "../diagnostic";
import type { Position } from "../model/grammar";
import { isReference } from "../model/reference/resolve";

/** A problem with the fields of an object. */
export interface FieldDiagnostic extends Pick<Diagnostic, "message" | "hint"> {
  /** The keys that lead from the object to the problem. */
  at: string[];
  /** An error by default. */
  severity?: "warning";
}

/** Fields that an object cannot do without. */
const required: Partial<Record<Position, string[]>> = {
  info: ["title", "version"],
  server: ["url"],
  variable: ["default"],
  tag: ["name"],
  externalDocs: ["url"],
  parameter: ["name", "in"],
  discriminator: ["propertyName"],
  securityScheme: ["type"],
};
const requiredByScheme: Record<string, string[]> = {
  apiKey: ["name", "in"],
  http: ["scheme"],
  mutualTLS: [],
  oauth2: ["flows"],
  openIdConnect: ["openIdConnectUrl"],
};

/** Finds required fields that an object at `position` lacks, and fields with invalid values. */
export function faultyFields(
  object: Record<string, unknown>,
  position: Position,
): FieldDiagnostic[] {
  if (isReference(object)) return [];
  const missing = absent(object, position, required[position] ?? []);
  if (missing.length > 0) return missing;
  if (position === "parameter") return parameterPlace(object);
  if (position === "operation" && object["operationId"] === "")
    return [
      {
        at: ["operationId"],
        message: "The operation id is empty.",
        hint: "Omit it: the method and path then name the operation.",
      },
    ];
  if (position === "securityScheme") return schemeFields(object);
  if (position === "response") return responseFields(object);
  if (position === "schema") return typeField(object);
  return [];
}

function parameterPlace(object: Record<string, unknown>): FieldDiagnostic[] {
  const places = ["path", "query", "querystring", "header", "cookie"];
  const isSwagger = object["in"] === "body" || object["in"] === "formData";
  return oneOf(object, "in", places).map((fault) => ({
    ...fault,
    ...(isSwagger && {
      hint: "That is Swagger 2.0: in OpenAPI 3 it is the requestBody of the operation.",
    }),
  }));
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#response-object */
function responseFields({ description }: Record<string, unknown>) {
  if (description !== undefined && description !== null) return [];
  return [
    {
      at: [],
      severity: "warning" as const,
      message: "The response has no description, which OpenAPI requires.",
      hint: "Say when it is returned.",
    },
  ];
}

const types = [
  ...["null", "boolean", "object", "array", "number", "string", "integer"],
];

/** Checks `type`: a name, or in OpenAPI 3.1 a list of names. */
function typeField({ type }: Record<string, unknown>): FieldDiagnostic[] {
  if (type === undefined || type === null) return [];
  const names: unknown[] = Array.isArray(type) ? type : [type];
  if (!names.every((name) => typeof name === "string"))
    return [
      {
        at: ["type"],
        message: "The type of a schema is a name or a list of names.",
        hint: `Use ${orList(types)}.`,
      },
    ];
  return names
    .filter((name) => !types.includes(name))
    .map((name) => ({
      at: ["type"],
      severity: "warning",
      message: `There is no type ${name}.`,
      hint: `Use ${orList(types)}.`,
    }));
}

function schemeFields(object: Record<string, unknown>): FieldDiagnostic[] {
  const type = String(object["type"]);
  const unknown = oneOf(object, "type", Object.keys(requiredByScheme));
  if (unknown.length > 0) return unknown;
  const missing = absent(object, type, requiredByScheme[type] ?? []);
  return type === "apiKey" && missing.length === 0
    ? oneOf(object, "in", ["query", "header", "cookie"])
    : missing;
}

function absent(
  object: Record<string, unknown>,
  what: string,
  fields: string[],
): FieldDiagnostic[] {
  const names = fields.filter(
    (field) => object[field] === undefined || object[field] === null,
  );
  if (names.length === 0) return [];
  return [
    {
      at: [],
      message: `The object (${what}) lacks ${names.join(" and ")}.`,
      hint: "Add what is missing.",
    },
  ];
}

function oneOf(
  object: Record<string, unknown>,
  field: string,
  values: string[],
): FieldDiagnostic[] {
  const value = object[field];
  if (typeof value !== "string" || values.includes(value)) return [];
  return [
    {
      at: [field],
      message: `${field}: ${value} is not known.`,
      hint: `Use ${orList(values)}.`,
    },
  ];
}

function orList(values: string[]): string {
  return values.join(", ").replace(/, (?=[^,]*$)/, " or ");
}
