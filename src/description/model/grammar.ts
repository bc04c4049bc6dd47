import { isNested } from "./record";
import { methods } from "./types";

/** The kinds of object in a description, named as in the specification. */
export type Kind =
  | ("description" | "info" | "contact" | "license" | "server" | "variable")
  | ("tag" | "externalDocs" | "components" | "paths" | "pathItem" | "operation")
  | ("parameter" | "header" | "requestBody" | "responses" | "response")
  | ("mediaType" | "encoding" | "example" | "link" | "callback" | "schema")
  | ("discriminator" | "mapping" | "requirement" | "securityScheme")
  | ("flows" | "flow" | "scopes");

/** `data` is any JSON value: sample values, extensions, unknown keywords. */
type Scalar = "text" | "boolean" | "number" | "data";

/**
 * What is expected at a place: one thing, a list `[]` of it, or a map `{}` of it with free names.
 */
export type Position =
  "any" | Kind | Scalar | `${Kind | Scalar}[]` | `${Kind | Scalar}{}`;

type Fields = Record<string, Position>;

const documented: Fields = {
  ...{ description: "text", externalDocs: "externalDocs" },
};
const header: Fields = {
  ...{ description: "text", style: "text", schema: "schema" },
  ...{ required: "boolean", deprecated: "boolean", explode: "boolean" },
  ...{ content: "mediaType{}", example: "data", examples: "example{}" },
};

const encodings: Fields = {
  ...{ encoding: "encoding{}", prefixEncoding: "encoding[]" },
  itemEncoding: "encoding",
};

/** The fields of each kind of object; `*` is any other name. Lists only what the project reads. */
const grammar: Record<Kind, Fields> = {
  description: {
    ...{ openapi: "text", info: "info", externalDocs: "externalDocs" },
    ...{ $self: "text", jsonSchemaDialect: "text" },
    ...{ servers: "server[]", tags: "tag[]", security: "requirement[]" },
    ...{ paths: "paths", webhooks: "pathItem{}", components: "components" },
  },
  info: {
    ...{ title: "text", version: "text", summary: "text" },
    ...{ description: "text", termsOfService: "text" },
    ...{ contact: "contact", license: "license" },
  },
  contact: { name: "text", url: "text", email: "text" },
  license: { name: "text", url: "text", identifier: "text" },
  server: {
    ...{ url: "text", name: "text", description: "text" },
    variables: "variable{}",
  },
  variable: { default: "text", enum: "text[]", description: "text" },
  tag: {
    ...{ name: "text", summary: "text", parent: "text", kind: "text" },
    ...documented,
  },
  externalDocs: { url: "text", description: "text" },
  components: {
    ...{ schemas: "schema{}", responses: "response{}", headers: "header{}" },
    ...{ parameters: "parameter{}", requestBodies: "requestBody{}" },
    ...{ examples: "example{}", links: "link{}", callbacks: "callback{}" },
    ...{ securitySchemes: "securityScheme{}", pathItems: "pathItem{}" },
    mediaTypes: "mediaType{}",
  },
  paths: { "*": "pathItem" },
  pathItem: {
    ...Object.fromEntries(methods.map((method) => [method, "operation"])),
    ...{ summary: "text", description: "text" },
    ...{ servers: "server[]", parameters: "parameter[]" },
    additionalOperations: "operation{}",
  },
  operation: {
    ...{ operationId: "text", summary: "text", ...documented, tags: "text[]" },
    ...{ deprecated: "boolean", servers: "server[]" },
    ...{ security: "requirement[]", parameters: "parameter[]" },
    ...{ requestBody: "requestBody", responses: "responses" },
    ...{ callbacks: "callback{}", "x-permissions": "text[]" },
  },
  parameter: {
    ...header,
    ...{ name: "text", in: "text" },
    ...{ allowEmptyValue: "boolean", allowReserved: "boolean" },
  },
  header,
  requestBody: {
    ...{ description: "text", required: "boolean", content: "mediaType{}" },
  },
  responses: { "*": "response" },
  response: {
    ...{ summary: "text", description: "text", headers: "header{}" },
    ...{ content: "mediaType{}", links: "link{}" },
  },
  mediaType: {
    ...{ schema: "schema", itemSchema: "schema", ...encodings },
    ...{ example: "data", examples: "example{}" },
  },
  encoding: {
    ...{ contentType: "text", headers: "header{}", style: "text" },
    ...{ explode: "boolean", allowReserved: "boolean", ...encodings },
  },
  example: {
    serializedValue: "text",
    summary: "text",
    description: "text",
    externalValue: "text",
  },
  link: { description: "text", operationId: "text", operationRef: "text" },
  callback: { "*": "pathItem" },
  schema: {
    ...{ title: "text", ...documented, format: "text", pattern: "text" },
    ...{ contentMediaType: "text", contentEncoding: "text" },
    ...{ nullable: "boolean", deprecated: "boolean", uniqueItems: "boolean" },
    ...{ readOnly: "boolean", writeOnly: "boolean", multipleOf: "number" },
    ...{ minimum: "number", maximum: "number", minItems: "number" },
    ...{ maxItems: "number", minLength: "number", maxLength: "number" },
    ...{ minProperties: "number", maxProperties: "number" },
    ...{ enum: "data[]", required: "text[]", discriminator: "discriminator" },
    ...{ properties: "schema{}", patternProperties: "schema{}" },
    ...{ dependentSchemas: "schema{}", $defs: "schema{}" },
    ...{ definitions: "schema{}", propertyNames: "schema" },
    ...{ additionalProperties: "schema", unevaluatedProperties: "schema" },
    ...{ items: "schema", unevaluatedItems: "schema", contains: "schema" },
    ...{ not: "schema", if: "schema", then: "schema", else: "schema" },
    ...{ allOf: "schema[]", oneOf: "schema[]", anyOf: "schema[]" },
    ...{ prefixItems: "schema[]" },
  },
  discriminator: {
    propertyName: "text",
    mapping: "mapping",
    defaultMapping: "text",
  },
  mapping: { "*": "text" },
  requirement: { "*": "text[]" },
  securityScheme: {
    ...{ type: "text", description: "text", name: "text", in: "text" },
    ...{ scheme: "text", bearerFormat: "text", flows: "flows" },
    ...{ openIdConnectUrl: "text", oauth2MetadataUrl: "text" },
    deprecated: "boolean",
  },
  flows: {
    ...{ implicit: "flow", password: "flow", clientCredentials: "flow" },
    ...{ authorizationCode: "flow", deviceAuthorization: "flow" },
  },
  flow: {
    ...{ authorizationUrl: "text", tokenUrl: "text", refreshUrl: "text" },
    ...{ deviceAuthorizationUrl: "text", scopes: "scopes" },
  },
  scopes: { "*": "text" },
};

/** For nodes whose kind is unknown: a field name means the same in nearly all kinds of object. */
const anyFields: Fields = {
  ...Object.fromEntries(Object.values(grammar).flatMap(Object.entries)),
  ...{ parameters: "parameter[]", examples: "example{}" },
  ...{ responses: "responses", "*": "data" },
};

/** Returns whether a position is a list or a map. */
export function isCollection(position: Position): boolean {
  return position.endsWith("[]") || position.endsWith("{}");
}

function isScalar(position: Position): boolean {
  return ["data", "text", "boolean", "number"].includes(position);
}

/** Returns whether a position holds a single object of a known kind. */
export function isKind(position: Position): boolean {
  return Object.hasOwn(grammar, position);
}

/** Returns whether `key` is a keyword of the object at `position`, rather than a free name. */
export function isKeyword(position: Position, key: string): boolean {
  return Object.hasOwn(fieldsOf(position) ?? {}, key);
}

/** Returns the keywords of the object at a position. */
export function keywordsOf(position: Position): string[] {
  return Object.keys(fieldsOf(position) ?? {});
}

/** Returns the position of `key` in an object at `position`. */
export function below(position: Position, key: string): Position {
  if (isCollection(position)) return position.slice(0, -2) as Position;
  const fields = fieldsOf(position);
  if (!fields) return "data";
  if (key === "$ref") return "text";
  if (Object.hasOwn(fields, key)) return fields[key] ?? "data";
  return isExtension(position, key) ? "data" : (fields["*"] ?? "data");
}

/** Objects with free names that may also have extensions. */
const extensible = new Set<Position>(["paths", "responses", "callback"]);

/** Returns whether `key` is an extension, rather than a name such as the scheme `x-api-key`. */
export function isExtension(position: Position, key: string): boolean {
  return key.startsWith("x-") && extensible.has(position);
}

function fieldsOf(position: Position): Fields | undefined {
  if (position === "any") return anyFields;
  return (grammar as Record<string, Fields | undefined>)[position];
}

/** Returns the position that `keys` lead to in a description. */
export function positionOf(keys: readonly string[]): Position {
  return keys.reduce<Position>(below, "description");
}

/**
 * Calls `visit` for every object of a description at or below `node`, outer objects first. Skips
 * sample data, extensions and unknown keywords. If `visit` returns false, the object's children are
 * skipped.
 *
 * @param position the position of `node`; if it is not known, only field names decide
 * @param keys the keys that lead to `node`
 */
export function walk(
  node: unknown,
  visit: (
    object: Record<string, unknown>,
    position: Position,
    keys: string[],
  ) => unknown,
  position: Position = "any",
  keys: string[] = [],
): void {
  if (isScalar(position) || !isNested(node)) return;
  if (Array.isArray(node)) {
    if (position.endsWith("{}")) return;
    const item = isCollection(position) ? below(position, "0") : position;
    for (const [index, child] of node.entries())
      if (typeof child === "object")
        walk(child, visit, item, [...keys, String(index)]);
    return;
  }
  if (visit(node as Record<string, unknown>, position, keys) === false) return;
  for (const [key, child] of Object.entries(node))
    if (typeof child === "object")
      walk(child, visit, below(position, key), [...keys, key]);
}
