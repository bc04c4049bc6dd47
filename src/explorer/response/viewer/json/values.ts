import type { JsonKind, ViewedValue } from "../actions";
import { type JsonIndex, stringEnd } from "./indexJson";

/** Returns a value's type, from its first character. */
export function kindOf(
  { text, isSequence, start }: JsonIndex,
  value: number,
): JsonKind {
  if (value === 0 && isSequence) return "array";
  switch (text[start[value] ?? 0]) {
    case "{":
      return "object";
    case "[":
      return "array";
    case '"':
      return "string";
    case "t":
    case "f":
      return "boolean";
    case "n":
      return "null";
    default:
      return "number";
  }
}

export const isContainer = (index: JsonIndex, value: number): boolean => {
  const kind = kindOf(index, value);
  return kind === "object" || kind === "array";
};

/** Returns the JSON text of a value as received. */
export const rawOf = ({ text, start, end }: JsonIndex, value: number): string =>
  text.slice(start[value], end[value]);

/** Returns the name of a member as received, with quotes. */
export function rawKeyOf(
  { text, key }: JsonIndex,
  value: number,
): string | undefined {
  const at = key[value] ?? -1;
  return at < 0 ? undefined : text.slice(at, stringEnd(text, at));
}

/** Returns the decoded name of a member. */
export function keyOf(index: JsonIndex, value: number): string | undefined {
  const raw = rawKeyOf(index, value);
  return raw === undefined ? undefined : decodeString(raw);
}

/** Decodes a JSON string; an invalid one is returned as written. */
export function decodeString(raw: string): string {
  if (!raw.includes("\\")) return raw.slice(1, -1);
  try {
    return JSON.parse(raw) as string;
  } catch {
    return raw.slice(1, -1);
  }
}

/** Returns a string's content, or the JSON text of any other value. */
export function plainOf(index: JsonIndex, value: number): string {
  const raw = rawOf(index, value);
  return kindOf(index, value) === "string" ? decodeString(raw) : raw;
}

/** Returns the children of a container in order. */
export function* childrenOf(
  { next, count }: JsonIndex,
  container: number,
): Generator<number> {
  const end = next[container] ?? count;
  for (let one = container + 1; one < end; one = next[one] ?? count) yield one;
}

/** Returns the path from the root to a value, both included. */
export function ancestorsOf({ parent }: JsonIndex, value: number): number[] {
  const path = [];
  for (let one = value; one >= 0; one = parent[one] ?? -1) path.unshift(one);
  return path;
}

export function depthOf({ parent }: JsonIndex, value: number): number {
  let depth = 0;
  for (let one = parent[value] ?? -1; one >= 0; one = parent[one] ?? -1)
    depth++;
  return depth;
}

/** Returns the steps from the root to a value: member names and item positions. */
function stepsOf(index: JsonIndex, value: number): (string | number)[] {
  return ancestorsOf(index, value)
    .slice(1)
    .map((one) => keyOf(index, one) ?? index.position[one] ?? 0);
}

/**
 * Returns the JSON pointer of a value.
 * @see https://www.rfc-editor.org/rfc/rfc6901
 */
export const pointerOf = (index: JsonIndex, value: number): string =>
  stepsOf(index, value)
    .map(
      (step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`,
    )
    .join("");

/**
 * Returns the JSONPath of a value, with names in shorthand if possible.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9535#section-2.5.1
 */
export const jsonPathOf = (index: JsonIndex, value: number): string =>
  `$${stepsOf(index, value)
    .map((step) => {
      if (typeof step === "number") return `[${step}]`;
      return /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(step)
        ? `.${step}`
        : `['${escapeName(step)}']`;
    })
    .join("")}`;

const escapeName = (name: string) =>
  JSON.stringify(name)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'");

/**
 * Returns the value at a JSON pointer, or its deepest existing parent. Of duplicate members it is
 * the last, as in parsers.
 */
export function valueAt(index: JsonIndex, pointer: string): number {
  let value = 0;
  for (const step of pointer.split("/").slice(1)) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const isArray = kindOf(index, value) === "array";
    let found = -1;
    for (const child of childrenOf(index, value)) {
      if (
        isArray
          ? String(index.position[child]) === name
          : keyOf(index, child) === name
      )
        found = child;
      if (isArray && found >= 0) break;
    }
    if (found < 0) break;
    value = found;
  }
  return value;
}

/** Returns the innermost value whose text, including its name, contains an offset. */
export function valueAround(index: JsonIndex, offset: number): number {
  const { key, start, count } = index;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const at = key[middle] ?? -1;
    if ((at < 0 ? (start[middle] ?? 0) : at) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Converts a value for row actions. */
export const viewedValue = (index: JsonIndex, value: number): ViewedValue => ({
  pointer: pointerOf(index, value),
  kind: kindOf(index, value),
  name: keyOf(index, value),
  raw: () => rawOf(index, value),
});

/** Whether a match lies within one name or one value shown in a row. */
export function acceptsMatch(
  index: JsonIndex,
  offset: number,
  length: number,
): boolean {
  const { text, key, start, end } = index;
  const value = valueAround(index, offset);
  const from = start[value] ?? 0;
  if (offset >= from)
    return !isContainer(index, value) && offset + length <= (end[value] ?? 0);
  const name = key[value] ?? -1;
  return name >= 0 && offset + length <= stringEnd(text, name);
}
