import { propertiesOf } from "../../description/model/ask/properties";
import { soleKind } from "../../description/model/ask/kind";
import { modelOf } from "../../description/model/model";
import { isRecord } from "../../description/model/record";
import type { AnySchema, Description } from "../../description/model/types";

/**
 * Turns a value that was read into the body of an update: only the properties in the request's
 * schema, without read-only ones, at every level.
 */
export function bodyFrom(
  value: unknown,
  schema: AnySchema,
  description: Description,
  depth = 0,
): unknown {
  const model = modelOf(description);
  if (depth > 20) return value;
  if (Array.isArray(value)) return value;
  if (!isRecord(value) || (soleKind(model, schema) ?? "object") !== "object")
    return value;
  const known = propertiesOf(model, schema, "request");
  // A map: its keys are data.
  if (known.length === 0) return value;
  return Object.fromEntries(
    known.flatMap(({ name, schema: own }) =>
      Object.hasOwn(value, name)
        ? [[name, bodyFrom(value[name], own, description, depth + 1)] as const]
        : [],
    ),
  );
}
