import { isDeepStrictEqual } from "node:util";
import { isEqual, stringifyJson } from "../model";
import type { Schema } from "../model/types";
import { type Direction, type Report, severityOf } from "./types";

/** Compares the constraints of two schemas, without their children. */
export function compareConstraints(
  older: Schema,
  newer: Schema,
  direction: Direction,
  where: string,
  report: Report,
): void {
  types();
  values();
  for (const key of lowest) limit(key, 1);
  for (const key of highest) limit(key, -1);
  for (const key of demands) demand(key);
  openness();
  defaults();
  if (Boolean(older.deprecated) !== Boolean(newer.deprecated))
    report(
      "additive",
      "deprecated",
      where,
      newer.deprecated
        ? "It is deprecated now."
        : "It is no longer deprecated.",
    );
  for (const key of texts)
    if (!isEqual(older[key], newer[key]))
      report("text", "text", where, `Its ${key} changed.`);

  function types(): void {
    const [before, after] = [typesOf(older), typesOf(newer)];
    if (isDeepStrictEqual(before, after)) return;
    const widens = isPart(before, after) || isNumber(before, after);
    const narrows = isPart(after, before) || isNumber(after, before);
    report(
      severityOf(
        direction,
        widens ? "wider" : narrows ? "narrower" : "different",
      ),
      "type",
      where,
      `Its type changed from ${alternatives(before)} to ${alternatives(after)}.`,
    );
  }

  function values(): void {
    const [before, after] = [older.enum, newer.enum];
    if (!before || !after) {
      if (before)
        changed("wider", "enum", `It is no longer limited to ${list(before)}.`);
      if (after)
        changed("narrower", "enum", `It is limited to ${list(after)}.`);
      return;
    }
    const gone = before.filter((value) => !includes(after, value));
    const added = after.filter((value) => !includes(before, value));
    if (gone.length > 0)
      changed("narrower", "enum-removed", `${named("Removed", gone)}.`);
    if (added.length > 0)
      changed("wider", "enum-added", `${named("New", added)}.`);
  }

  function limit(
    key: (typeof lowest | typeof highest)[number],
    sign: number,
  ): void {
    const [before, after] = [older[key], newer[key]];
    if (isEqual(before, after)) return;
    const isNarrower =
      before === undefined ||
      (after !== undefined && (Number(after) - Number(before)) * sign > 0);
    changed(
      isNarrower ? "narrower" : "wider",
      "limit",
      change(key, before, after),
    );
  }

  function demand(key: (typeof demands)[number]): void {
    const [before, after] = [older[key], newer[key]];
    if (isEqual(before, after)) return;
    const kind =
      before === undefined || before === false
        ? "narrower"
        : after === undefined || after === false
          ? "wider"
          : "different";
    changed(kind, key, change(key, before, after));
  }

  function openness(): void {
    const [before, after] = [isOpen(older), isOpen(newer)];
    if (before !== after)
      changed(
        after ? "wider" : "narrower",
        "additional-properties",
        after
          ? "It takes any other properties."
          : "It takes no other properties.",
      );
  }

  /**
   * Compares defaults. In a request, omitting a value now means something else; in a response, a
   * default has no effect.
   */
  function defaults(): void {
    if (isEqual(older.default, newer.default)) return;
    report(
      direction === "request" ? "breaking" : "text",
      "default",
      where,
      change("default", older.default, newer.default),
    );
  }

  function changed(
    kind: "wider" | "narrower" | "different",
    rule: string,
    message: string,
  ): void {
    report(severityOf(direction, kind), rule, where, message);
  }
}

const lowest = [
  ...(["minimum", "exclusiveMinimum", "minLength"] as const),
  ...(["minItems", "minProperties"] as const),
] as const;
const highest = [
  ...(["maximum", "exclusiveMaximum", "maxLength"] as const),
  ...(["maxItems", "maxProperties"] as const),
] as const;
const demands = [
  ...(["format", "pattern", "multipleOf", "uniqueItems", "const"] as const),
  ...(["contentMediaType", "contentEncoding"] as const),
] as const;
const texts = ["title", "description", "example", "examples"] as const;

/** Returns the types of a merged schema, including `null`. */
function typesOf({ type, nullable, const: only }: Schema): Set<string> {
  const names = type === undefined ? [] : [type].flat();
  if (names.length === 0 && only === null) return new Set(["null"]);
  return new Set(nullable && names.length > 0 ? [...names, "null"] : names);
}

/** Returns whether the two schemas have no type in common. */
export function areOfOtherTypes(older: Schema, newer: Schema): boolean {
  const [before, after] = [typesOf(older), typesOf(newer)];
  return (
    before.size > 0 &&
    after.size > 0 &&
    ![...before].some((type) => type !== "null" && after.has(type))
  );
}

function isOpen({ additionalProperties }: Schema): boolean {
  return additionalProperties !== false;
}

function isPart(part: Set<string>, whole: Set<string>): boolean {
  if (whole.size === 0) return true;
  return part.size > 0 && [...part].every((type) => whole.has(type));
}

/** Returns whether `part` is contained in `whole`, counting every integer as a number. */
function isNumber(part: Set<string>, whole: Set<string>): boolean {
  return (
    whole.has("number") &&
    [...part].every((type) => whole.has(type) || type === "integer")
  );
}

function includes(values: unknown[], value: unknown): boolean {
  return values.some((one) => isEqual(one, value));
}

function change(name: string, before: unknown, after: unknown): string {
  if (before === undefined) return `Its ${name} is ${show(after)} now.`;
  if (after === undefined)
    return `It no longer has a ${name}; it was ${show(before)}.`;
  return `Its ${name} changed from ${show(before)} to ${show(after)}.`;
}

/** Lists added or removed values, with a heading. */
function named(change: "New" | "Removed", values: unknown[]): string {
  return `${change} value${values.length === 1 ? "" : "s"}: ${list(values)}`;
}

function list(values: Iterable<unknown>): string {
  return [...values]
    .map((value) => (typeof value === "string" ? value : show(value)))
    .join(", ");
}

function alternatives(types: Set<string>): string {
  return types.size > 0 ? [...types].join(" or ") : "any";
}

function show(value: unknown): string {
  return stringifyJson(value);
}
