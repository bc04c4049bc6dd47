import type { Model } from "../model";
import type { AnySchema } from "../types/schema";
import { type Kind, type Type, typeOf } from "./type";

/**
 * Returns a type in words: `string`, `integer or null`, `array of strings`, `string or integer`.
 */
export function typeName(model: Model, schema: AnySchema): string {
  return typeWords(typeOf(model, schema));
}

export function typeWords(type: Type): string {
  return or([...new Set(type.kinds.map(kindWords)), ...nullOf(type, "null")]);
}

const nullOf = ({ isNullable }: Type, word: string) =>
  isNullable ? [word] : [];

/** `a`, `a or b`, `a, b or c` */
function or(words: readonly string[]): string {
  const last = words.at(-1) ?? "null";
  return words.length < 2
    ? last
    : `${words.slice(0, -1).join(", ")} or ${last}`;
}

function kindWords(kind: Kind): string {
  if (kind.kind === "array") return `array of ${plural(kind.items)}`;
  if (kind.kind !== "tuple") return kind.kind;
  const items = kind.items.map(typeWords).join(", ");
  const rest = kind.rest && kind.rest.kinds[0]?.kind !== "any";
  const more = rest && kind.rest ? `, then ${plural(kind.rest)}` : "";
  return `tuple of ${items}${more}`;
}

function plural(type: Type): string {
  const words = type.kinds.map((kind) => {
    if (kind.kind === "any") return "any type";
    if (kind.kind === "never") return "nothing";
    if (kind.kind === "array") return `arrays of ${plural(kind.items)}`;
    if (kind.kind === "tuple")
      return kindWords(kind).replace(/^tuple/, "tuples");
    return `${kind.kind}s`;
  });
  return or([...new Set(words), ...nullOf(type, "nulls")]);
}

/**
 * Returns a type as a short label: its format or type, with `[]` for an array. Null is not
 * included.
 */
export function typeLabel(model: Model, schema: AnySchema): string {
  return labelOf(typeOf(model, schema));
}

function labelOf({ kinds }: Type): string {
  if (kinds.length === 0) return "null";
  // Shortened to "array" because a recursive schema would otherwise give an endless label.
  const labels = kinds.map((kind) =>
    kinds.length > 1 && kind.kind === "array" && kind.items.kinds.length > 1
      ? "array"
      : kindLabel(kind),
  );
  return [...new Set(labels)].join(" | ");
}

function kindLabel(kind: Kind): string {
  if (kind.kind === "tuple") {
    const items = kind.items.map(itemLabel);
    return `[${[...items, ...restLabel(kind.rest)].join(", ")}]`;
  }
  if (kind.kind === "array") return listLabel(itemLabel(kind.items));
  return ("format" in kind ? kind.format : undefined) ?? kind.kind;
}

/** Returns the label of an array's item. Null is omitted, because an item has no mark for it. */
function itemLabel(type: Type): string {
  const label = labelOf(type);
  return type.isNullable && type.kinds.length > 0 ? `${label} | null` : label;
}

function restLabel(rest: Type | undefined): string[] {
  if (!rest) return [];
  return rest.kinds[0]?.kind === "any" ? ["..."] : [`...${itemLabel(rest)}`];
}

/** Returns the label of an array from that of its items. */
export function listLabel(items: string): string {
  if (items === "never") return "[]";
  return / \| /.test(items) && !items.endsWith("]")
    ? `(${items})[]`
    : `${items}[]`;
}
