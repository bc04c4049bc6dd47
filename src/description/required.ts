import type { Position } from "./grammar";
import { isReference } from "./references";

/** What is wrong with an object's fields, taken together. */
export interface Missing {
  /** The keys that lead from the object to the place. */
  at: string[];
  message: string;
  hint: string;
}

/** Fields without which nothing can be made of an object. */
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

/** Finds the fields that an object at `position` needs and does not have, or has with no meaning. */
export function missingFields(
  object: Record<string, unknown>,
  position: Position,
): Missing[] {
  if (isReference(object)) return [];
  const missing = absent(object, position, required[position] ?? []);
  if (missing.length > 0) return missing;
  if (position === "parameter")
    return oneOf(object, "in", ["path", "query", "header", "cookie"]);
  if (position === "operation" && object["operationId"] === "")
    return [
      {
        at: ["operationId"],
        message: "The operation id is empty.",
        hint: "Leave it out: the method and path then name the operation.",
      },
    ];
  if (position === "securityScheme") return schemeFields(object);
  return [];
}

function schemeFields(object: Record<string, unknown>): Missing[] {
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
): Missing[] {
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
): Missing[] {
  const value = object[field];
  if (typeof value !== "string" || values.includes(value)) return [];
  return [
    {
      at: [field],
      message: `${field}: ${value} is not known.`,
      hint: `Use ${values.join(", ").replace(/, (?=[^,]*$)/, " or ")}.`,
    },
  ];
}
