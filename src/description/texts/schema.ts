import { isRecord } from "../model/record";
import type { Models } from "./content";
import { keepsMeaning } from "./facts";
import { inside, type Reports } from "./report";

type Node = Record<string, unknown>;

interface SchemaContext {
  models: Models;
  reports: Reports;
}

/** Marks a text that was adapted by a version's overlay and must be kept. */
export const adapted = "x-adapted";

/**
 * Returns a schema of the target with the source's texts about it and its properties.
 *
 * @param pointer to the source's schema
 */
export function applyToSchema(
  source: unknown,
  target: unknown,
  pointer: string,
  context: SchemaContext,
): unknown {
  if (!isRecord(source) || !isRecord(target)) return target;
  const described = applyText(source, target, pointer, context);
  const properties = applyToProperties(source, described, pointer, context);
  const { items } = source;
  return {
    ...properties,
    ...(isRecord(items) &&
      isRecord(target["items"]) && {
        items: applyToSchema(
          items,
          target["items"],
          inside(pointer, "items"),
          context,
        ),
      }),
  };
}

function applyText(
  source: Node,
  target: Node,
  pointer: string,
  context: SchemaContext,
): Node {
  const { description } = source;
  if (typeof description !== "string") return target;
  if (target[adapted] !== undefined) {
    const { [adapted]: _mark, ...rest } = target;
    return rest;
  }
  if (!keepsMeaning(description, source, target, context.models)) {
    context.reports.changed.push({
      pointer: inside(pointer, "description"),
      reason: "Its type or values have changed.",
    });
    return target;
  }
  // OpenAPI 3.0 ignores keywords beside a reference.
  return typeof target["$ref"] === "string"
    ? { allOf: [{ $ref: target["$ref"] }], description }
    : { ...target, description };
}

function applyToProperties(
  source: Node,
  target: Node,
  pointer: string,
  context: SchemaContext,
): Node {
  const { properties } = source;
  if (!isRecord(properties)) return target;
  const known = isRecord(target["properties"]) ? target["properties"] : {};
  const result = { ...known };
  for (const [name, property] of Object.entries(properties)) {
    const at = inside(pointer, "properties", name);
    if (Object.hasOwn(known, name))
      result[name] = applyToSchema(property, known[name], at, context);
    else if (isRecord(property) && typeof property["description"] === "string")
      context.reports.missing.push({
        pointer: inside(at, "description"),
        reason: `The property ${name} is gone.`,
      });
  }
  return isRecord(target["properties"])
    ? { ...target, properties: result }
    : target;
}
