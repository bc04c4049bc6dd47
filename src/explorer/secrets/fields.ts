import type {
  AnySchema,
  Description,
  MediaType,
  Parameter,
} from "../../description/model/types";
import { parameterKey } from "../../request/parameters";
import { secretByName } from "./names";
import {
  itemSchemas,
  possibleSchemas,
  propertySchemas,
  valueKind,
} from "./schemas";

/** What decides which fields of an operation are secret. */
export interface SecretPolicy {
  description: Description;
  /** The paths of the fields that the reader has marked. */
  marked: ReadonlySet<string>;
}

/** A place in the request for a value: a parameter, the body, or a part of either. */
export interface Field {
  /** Empty for a whole body and for items of a list. */
  name: string;
  /** The path under which marks are stored: `query.filter/api_key`, `body/users/password`. */
  path: string;
  schemas: AnySchema[];
}

/** Returns the field of a parameter. */
export function parameterField(parameter: Parameter): Field {
  const schema =
    parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema;
  return {
    name: parameter.name,
    path: parameterKey(parameter),
    schemas: schema === undefined ? [] : [schema],
  };
}

/** Returns the field of a whole body. */
export const bodyField = ({ schema }: MediaType): Field => ({
  name: "",
  path: "body",
  schemas: schema === undefined ? [] : [schema],
});

/** Returns the field of a property inside another field. */
export function propertyField(
  { path, schemas }: Field,
  name: string,
  { description }: SecretPolicy,
): Field {
  const all = possibleSchemas(description, schemas);
  return {
    name,
    // Escaped as in a JSON pointer (RFC 6901, section 3).
    path: `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
    schemas: propertySchemas(all, name),
  };
}

/** Returns the field of a list's items, which share the list's path. */
export function itemField(
  { path, schemas }: Field,
  { description }: SecretPolicy,
): Field {
  const all = possibleSchemas(description, schemas);
  return { name: "", path, schemas: itemSchemas(all) };
}

/** Returns the parameter names of the description's API key schemes. */
const schemeNames = ({ components }: Description) =>
  Object.values(components?.securitySchemes ?? {}).flatMap((scheme) =>
    scheme.type === "apiKey" ? [scheme.name.toLowerCase()] : [],
  );

/** Whether a field's values can be secret; booleans, times and enums cannot. */
export function canBeSecret(field: Field, policy: SecretPolicy): boolean {
  const { schemas } = field;
  return (
    schemas.length === 0 ||
    schemas.some((one) => valueKind(policy.description, one) !== "plain")
  );
}

/**
 * Whether the description makes a field secret: by its type (`format: password`, `writeOnly`), as a
 * security scheme's parameter, or by its name.
 */
export function isDescribedSecret(field: Field, policy: SecretPolicy): boolean {
  const { description } = policy;
  const { name, schemas } = field;
  if (!canBeSecret(field, policy)) return false;
  const all = possibleSchemas(description, schemas);
  if (
    [...all, ...possibleSchemas(description, itemSchemas(all))].some(
      ({ format, writeOnly }) => format === "password" || writeOnly === true,
    )
  ) {
    return true;
  }
  if (name === "") return false;
  if (schemeNames(description).includes(name.toLowerCase())) return true;
  const kinds = schemas.map((one) => valueKind(description, one));
  switch (secretByName(name)) {
    case "secret":
      return kinds.length === 0 || kinds.some((kind) => kind !== "number");
    case "reference":
      return kinds.length === 0 || kinds.includes("any");
    case "digits":
      return true;
    case undefined:
      return false;
  }
}

/** Whether a field's value is secret and must not be stored, linked, shown or exported. */
export const isSecretField = (field: Field, policy: SecretPolicy): boolean =>
  policy.marked.has(field.path) || isDescribedSecret(field, policy);
