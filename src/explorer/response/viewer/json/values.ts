import type { JsonKind, ViewedValue } from "../actions";
import { type JsonIndex, stringEnd } from "./indexJson";

/** What a value is, by its first character. */
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

/** The JSON text of a value, as it came. */
export const rawOf = ({ text, start, end }: JsonIndex, value: number): string =>
  text.slice(start[value], end[value]);

/** The name of a member as it came, quotes included. */
export function rawKeyOf(
  { text, key }: JsonIndex,
  value: number,
): string | undefined {
  const at = key[value] ?? -1;
  return at < 0 ? undefined : text.slice(at, stringEnd(text, at));
}

/** The name of a member, decoded. */
export function keyOf(index: JsonIndex, value: number): string | undefined {
  const raw = rawKeyOf(index, value);
  return raw === undefined ? undefined : decodeString(raw);
}

/** A JSON string's content; one that is not valid stays as it is written. */
export function decodeString(raw: string): string {
  if (!raw.includes("\\")) return raw.slice(1, -1);
  try {
    return JSON.parse(raw) as string;
  } catch {
    return raw.slice(1, -1);
  }
}

/** A value for people: a string's content, and the JSON text of anything else. */
export function plainOf(index: JsonIndex, value: number): string {
  const raw = rawOf(index, value);
  return kindOf(index, value) === "string" ? decodeString(raw) : raw;
}

/** The values directly in a container, in their order. */
export function* childrenOf(
  { next, count }: JsonIndex,
  container: number,
): Generator<number> {
  const end = next[container] ?? count;
  for (let one = container + 1; one < end; one = next[one] ?? count) yield one;
}

/** From the whole to a value, both included. */
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

/** The steps from the whole to a value: names of members, places of items. */
function stepsOf(index: JsonIndex, value: number): (string | number)[] {
  return ancestorsOf(index, value)
    .slice(1)
    .map((one) => keyOf(index, one) ?? index.position[one] ?? 0);
}

/** @see https://www.rfc-editor.org/rfc/rfc6901 */
export const pointerOf = (index: JsonIndex, value: number): string =>
  stepsOf(index, value)
    .map(
      (step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`,
    )
    .join("");

/**
 * The path of a value, names in the short form where that is allowed.
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
 * The value at a JSON pointer, or the last one on the way there that exists. Of members with one
 * name it is the last, as parsers have it.
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

/** The value whose text, name included, an offset lies in: the innermost one. */
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

/** A value as actions of others get it. */
export const viewedValue = (index: JsonIndex, value: number): ViewedValue => ({
  pointer: pointerOf(index, value),
  kind: kindOf(index, value),
  name: keyOf(index, value),
  raw: () => rawOf(index, value),
});

/** Whether a place in the text lies in one name or one value that a row shows. */
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
