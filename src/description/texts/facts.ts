import { merge, type Model } from "../model";
import { isRecord } from "../model/record";
import type { Models } from "./content";

/**
 * Returns whether the subject of a text is still the same kind of value: its type and format, those
 * of its items, and its values if the text names any. Limits and `required` may change. A subject
 * without a type matches any.
 */
export function keepsMeaning(
  text: string,
  source: unknown,
  target: unknown,
  { source: ours, target: theirs }: Models,
): boolean {
  const before = factsOf(ours, source, text);
  return (
    Object.keys(before).length === 0 ||
    JSON.stringify(before) === JSON.stringify(factsOf(theirs, target, text))
  );
}

function factsOf(
  model: Model,
  schema: unknown,
  text: string,
): Record<string, unknown> {
  if (!isRecord(schema)) return {};
  const { type, format, items, ...rest } = merge(model, schema).schema;
  const values = (rest.enum ?? []).map(String);
  return {
    ...(type !== undefined && { type }),
    ...(format !== undefined && { format }),
    ...(items !== undefined && { items: factsOf(model, items, text) }),
    ...(namesOne(text, values) && { values: values.sort() }),
  };
}

function namesOne(text: string, values: readonly string[]): boolean {
  return values.some((value) => text.includes(`\`${value}\``));
}
