import type { AnySchema, Model } from "../../description/model";
import { isRecord } from "../../description/model/record";
import { placeholder } from "./placeholder";
import { itemsOf, propertyMap } from "./schema";

/**
 * Adds placeholders for properties that the version's schema requires but the handler, which may
 * have been written for another version, does not return.
 *
 * @param depth how many levels of nested properties are completed
 */
export function complete(
  model: Model,
  schema: AnySchema,
  value: unknown,
  depth = Infinity,
): unknown {
  if (Array.isArray(value)) {
    const items = itemsOf(model, schema);
    return items === undefined
      ? value
      : value.map((item) => complete(model, items, item, depth));
  }
  if (!isRecord(value)) return value;
  const completed = { ...value };
  for (const property of propertyMap(model, schema, "response").values()) {
    const { name, isRequired } = property;
    if (Object.hasOwn(completed, name)) {
      if (depth > 0)
        completed[name] = complete(
          model,
          property.schema,
          completed[name],
          depth - 1,
        );
    } else if (isRequired)
      completed[name] = placeholder(model, property.schema, name);
  }
  return completed;
}
