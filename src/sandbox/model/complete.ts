import type { AnySchema, Model } from "../../description/model";
import { isRecord } from "../../description/model/record";
import { placeholder } from "./placeholder";
import { itemsOf, propertyMap } from "./schema";

/**
 * A response with what the version's schema requires beyond what its handler knows, which may have
 * been written for another version: placeholders.
 *
 * @param depth how many levels of properties below the first are looked at
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
