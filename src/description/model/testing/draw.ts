import fc from "fast-check";

/** Draws from fast-check within a property, one choice at a time. */
export interface Draw {
  /** Returns an integer from 0 up to but not including `end`. */
  below: (end: number) => number;
  chance: (percent: number) => boolean;
  pick: <T>(values: readonly [T, ...T[]]) => T;
  /** Returns some of the values, in order. */
  some: <T>(values: readonly T[]) => T[];
}

export function drawFrom(gen: fc.GeneratorValue): Draw {
  const below = (end: number) => (end <= 1 ? 0 : gen(fc.nat, { max: end - 1 }));
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (values) => values[below(values.length)] ?? values[0],
    some: (values) => values.filter(() => below(2) === 1),
  };
}

const texts = ["", "a", "b", "ab", "abc"] as const;
export const keys = ["a", "b", "c", "ab"] as const;

/** Draws a small JSON value of any type. */
export function drawValue(draw: Draw, depth = 2): unknown {
  const kinds = [
    "text",
    "number",
    "null",
    "boolean",
    "object",
    "array",
  ] as const;
  const kind =
    depth > 0 && draw.chance(50)
      ? draw.pick(["object", "array"])
      : draw.pick(kinds);
  switch (kind) {
    case "text":
      return draw.pick(texts);
    case "number":
      return draw.pick([0, 1, -1, 2, 3, 6, 1.5]);
    case "null":
      return null;
    case "boolean":
      return draw.chance(50);
    case "array":
      return Array.from({ length: draw.below(4) }, () =>
        drawValue(draw, depth - 1),
      );
    case "object":
      return Object.fromEntries(
        draw.some(keys).map((key) => [key, drawValue(draw, depth - 1)]),
      );
  }
}

/** Draws a value close to another one: a part changed, added or removed. */
export function drawNear(draw: Draw, value: unknown): unknown {
  if (draw.chance(25)) return drawValue(draw, 1);
  if (Array.isArray(value)) {
    const items: unknown[] = Array.from(value as unknown[]);
    const index = draw.below(items.length + 1);
    if (draw.chance(30)) items.splice(index, 1);
    else items[index] = drawNear(draw, items[index]);
    return items;
  }
  if (typeof value === "object" && value !== null) {
    const members = new Map<string, unknown>(Object.entries(value));
    const key = draw.pick(keys);
    if (draw.chance(40)) members.delete(key);
    else members.set(key, drawNear(draw, members.get(key)));
    return Object.fromEntries(members);
  }
  return drawValue(draw, 1);
}
