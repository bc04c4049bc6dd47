import type { Parameter, ParameterStyle } from "../../description";
import type { AnySchema, Schema } from "../../description/model/types/schema";

type Serialized = Pick<
  Parameter,
  "in" | "style" | "explode" | "allowEmptyValue" | "allowReserved"
> & { name: string; schema?: AnySchema };

const separators: Partial<Record<ParameterStyle, string>> = {
  form: "commas",
  simple: "commas",
  spaceDelimited: "spaces",
  pipeDelimited: "pipes (`|`)",
};

/**
 * Describes the serialization of a parameter as Markdown, if it is not obvious.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#style-values
 */
export function serializationText(parameter: Serialized): string | undefined {
  const { allowEmptyValue, allowReserved } = parameter;
  const sentences = [
    styleText(parameter),
    allowEmptyValue ? "It may be given without a value." : undefined,
    allowReserved
      ? "Reserved characters such as `/` are sent as they are."
      : undefined,
  ].filter((sentence) => sentence !== undefined);
  return sentences.length > 0 ? sentences.join(" ") : undefined;
}

function styleText({
  name,
  in: location,
  schema: described = {},
  style = location === "query" || location === "cookie" ? "form" : "simple",
  explode = style === "form",
}: Serialized): string | undefined {
  const schema = typeof described === "object" ? described : {};
  if (style === "matrix") return matrixText(name, schema, explode);
  if (style === "label") return labelText(schema, explode);
  if (style === "deepObject")
    return `Each property is written as \`${name}[property]=value\`.`;
  const separator = separators[style];
  const isObject = [schema.type].flat().includes("object");
  if (schema.items !== undefined && explode && style === "form")
    return "For several values, repeat the parameter.";
  if (schema.items !== undefined && separator)
    return `Several values are separated by ${separator}.`;
  if (!isObject || !separator) return undefined;
  if (explode && style === "form")
    return "Each property is a parameter of its own.";
  return explode
    ? "Properties are written as `property=value`, separated by commas."
    : `Properties and values follow each other, separated by ${separator}.`;
}

/**
 * Describes the `label` style.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6570#section-3.2.5
 */
function labelText(schema: Schema, explode: boolean): string {
  const isObject = [schema.type].flat().includes("object");
  if (isObject)
    return explode
      ? "Each property is written as `.property=value`."
      : "It is written as `.property,value`.";
  if (schema.items === undefined) return "It is written as `.value`.";
  return explode
    ? "Each value is written as `.value`."
    : "It is written as `.value,value`.";
}

/**
 * Describes the `matrix` style.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6570#section-3.2.7
 */
function matrixText(name: string, schema: Schema, explode: boolean): string {
  const isObject = [schema.type].flat().includes("object");
  if (explode && isObject)
    return "Each property is written as `;property=value`.";
  if (explode && schema.items !== undefined)
    return `Each value is written as \`;${name}=value\`.`;
  if (isObject) return `It is written as \`;${name}=property,value\`.`;
  return schema.items === undefined
    ? `It is written as \`;${name}=value\`.`
    : `It is written as \`;${name}=value,value\`.`;
}
