import {
  dereference,
  validate,
  type Schema as JsonSchema,
} from "@cfworker/json-schema";
import type { Description, Schema } from "../../description/model/types";
import { operationsOf, type BoundOperation } from "../model/operations";

export interface ReceivedResponse {
  status: number;
  /** The media type without parameters; empty if there is no body. */
  type: string;
  text: string;
}

/** Checks responses against a description with a different validator than the sandbox's. */
export interface Outside {
  /** Returns what is wrong with a response; empty if it matches the description. */
  problems(operation: BoundOperation, response: ReceivedResponse): string[];
}

/** Converts OpenAPI 3.0's `nullable` to JSON Schema. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (typeof value !== "object" || value === null) return value;
  const { nullable, ...rest } = value as Schema;
  const converted = Object.fromEntries(
    Object.entries(rest).map(([key, entry]) => [key, strict(entry)]),
  );
  const { discriminator, oneOf } = rest;
  if (discriminator?.mapping && oneOf)
    converted.oneOf = Object.entries(discriminator.mapping).map(
      ([name, $ref]) => ({
        allOf: [
          { $ref },
          {
            required: [discriminator.propertyName],
            properties: { [discriminator.propertyName]: { const: name } },
          },
        ],
      }),
    );
  // Django returns an empty string if the model allows a blank URL.
  if (rest.format === "email" || rest.format === "uri")
    return {
      anyOf: [{ const: "" }, converted, { const: nullable ? null : "" }],
    };
  return nullable === true && Object.keys(converted).length > 0
    ? { anyOf: [converted, { type: "null" }] }
    : converted;
}

const generic: Schema = {
  type: "object",
  required: ["detail"],
  properties: { detail: { type: "string" }, code: { type: "string" } },
};

export function createOutside(description: Description): Outside {
  const responses: Record<string, unknown> = {};
  for (const operation of operationsOf(description))
    for (const [status, response] of Object.entries(operation.responses)) {
      const schema = response.content?.["application/json"]?.schema;
      if (schema) responses[`${operation.id} ${status}`] = strict(schema);
    }
  const root = {
    $id: "https://outside.invalid/",
    components: {
      schemas: strict(description.components?.schemas ?? {}),
    },
    responses,
    generic: strict(generic),
  } as unknown as JsonSchema;
  const lookup = dereference(root);

  return {
    problems(operation, { status, type, text }) {
      const declared = operation.responses[String(status)];
      const key = `${operation.id} ${status}`;
      if (!declared && status < 400)
        return [`status ${status} is not described`];
      if (text === "")
        return responses[key] ? ["the described body is missing"] : [];
      if (type !== "application/json") {
        const schema = declared?.content?.["application/json"]?.schema;
        return declared?.content?.[type] ||
          (typeof schema === "object" && schema.format === "binary")
          ? []
          : [`${type} is not described`];
      }
      const pointer = key.replaceAll("~", "~0").replaceAll("/", "~1");
      const uri = responses[key]
        ? `https://outside.invalid/#/responses/${encodeURI(pointer)}`
        : status >= 400
          ? "https://outside.invalid/#/generic"
          : undefined;
      const body: unknown = JSON.parse(text);
      if (!uri) return text === "{}" ? [] : [`${text} is not described`];
      const result = validate(body, { $ref: uri }, "7", lookup, false);
      return result.valid
        ? []
        : result.errors
            .slice(-2)
            .map(
              ({ instanceLocation, error }) => `${instanceLocation}: ${error}`,
            );
    },
  };
}
