import { accepts } from "../../description/model/accepts/accepts";
import { allAlternatives } from "../../description/model/ask/all-alternatives";
import { rulesFor } from "../../description/model/ask/rules";
import type { Model } from "../../description/model/model";
import {
  compareNumbers,
  isNumeric,
} from "../../description/model/numbers/exact";
import { stringifyJson } from "../../description/model/numbers/stringify";
import type { AnySchema, Schema } from "../../description/model/types";

/**
 * Explains, in a sentence, why no response can match the description at a place: the schema
 * contradicts itself. Returns undefined if some value can be valid.
 *
 * @param pointer JSON pointer to the value in the response
 */
export function contradictionAt(
  model: Model,
  root: AnySchema,
  pointer: string,
): string | undefined {
  const found = schemasAt(model, root, pointer).map((schema) =>
    contradictionIn(model, schema),
  );
  // One satisfiable alternative is enough; otherwise the first one's reason is reported.
  return found.includes(undefined) ? undefined : found[0];
}

/** Returns the schemas that may apply to the value at a pointer, merged. */
function schemasAt(model: Model, root: AnySchema, pointer: string): Schema[] {
  let current: AnySchema[] = [root];
  for (const step of pointer.split("/").slice(1)) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    current = current
      .flatMap((schema) => allAlternatives(model, schema))
      .flatMap((schema) => childOf(schema, name) ?? []);
  }
  return current.flatMap((schema) => allAlternatives(model, schema));
}

function childOf(
  { type, prefixItems, items, properties = {}, additionalProperties }: Schema,
  name: string,
): AnySchema | undefined {
  if (Object.hasOwn(properties, name)) return properties[name];
  const isList = type === "array" || items !== undefined;
  return isList ? (prefixItems?.[Number(name)] ?? items) : additionalProperties;
}

const limits = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
] as const;

function contradictionIn(model: Model, schema: Schema): string | undefined {
  for (const [least, most] of limits) {
    const low = schema[least];
    const high = schema[most];
    if (isNumeric(low) && isNumeric(high) && compareNumbers(low, high) > 0)
      return `${least} ${String(low)} is more than ${most} ${String(high)}`;
  }
  const isValid = (value: unknown) =>
    accepts(model, schema, value, rulesFor(model, "response"));
  const listed =
    schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (listed && listed.length > 0 && !listed.some(isValid))
    return `none of the values that it lists is valid: ${listed
      .slice(0, 3)
      .map((one) => stringifyJson(one))
      .join(", ")}`;
  for (const given of ["example", "default"] as const) {
    const value = schema[given];
    if (value !== undefined && !isValid(value))
      return `its own ${given} ${stringifyJson(value).slice(0, 60)} is not valid`;
  }
  return undefined;
}
