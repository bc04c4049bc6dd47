import type { Description, Schema } from "../../description";
import {
  type Demands,
  demandsOf,
  first,
  isNullable,
  limit,
  typesOf,
  valuesOf,
} from "./demands";
import { type Element, ownText } from "./document";

/** Marks that a value must have (true) or must not have (false). */
export type Marks = Record<string, boolean>;

/**
 * Lists what is missing or wrong in the text of a parameter or property.
 *
 * @param marks marks in addition to those from the schema
 * @param isNamed whether its line begins with a name
 */
export function valueProblems(
  api: Description,
  demands: Demands,
  element: Element,
  marks: Marks,
  isNamed = true,
): string[] {
  const { text, codes, line } = ownText(element);
  const [head = ""] = line.filter((part) => part !== "");
  const shown = isNamed ? line.slice(line.indexOf(head) + 1) : line;
  const problems: string[] = [];
  const need = (holds: boolean, what: string) => {
    if (!holds) problems.push(what);
  };

  const all: Marks = {
    nullable: isNullable(demands),
    deprecated: first(demands, "deprecated") === true,
    ...marks,
  };
  for (const [mark, holds] of Object.entries(all))
    need(shown.includes(mark) === holds, `${holds ? "no" : "wrong"} ${mark}`);
  for (const word of typeWords(api, demands))
    need(
      shown.some((part) => part.includes(word)),
      `type ${word}, only ${shown.join(" ")}`,
    );
  for (const code of codesOf(api, demands))
    need(codes.includes(code), `\`${code}\``);
  for (const words of limitsOf(api, demands)) need(text.includes(words), words);
  for (const words of texts(demands))
    need(text.includes(words), `text "${words}"`);
  return problems;
}

/** Returns the expected words in the type. */
function typeWords(
  api: Description,
  demands: Demands,
  depth = 6,
): readonly string[] {
  const types = typesOf(demands).filter((type) => type !== "null");
  const items = first(demands, "items");
  const places = first(demands, "prefixItems");
  if (types.includes("array") && places && depth > 0)
    return places.flatMap((place) =>
      typeWords(api, demandsOf(api, [place]), depth - 1),
    );
  if (types.includes("array") && items && depth > 0) {
    const inner = typeWords(api, demandsOf(api, [items]), depth - 1);
    return types.length > 1 ? inner : [...inner, "[]"];
  }
  const format = first(demands, "format");
  return [...types, ...(format ? [format] : [])];
}

/** Returns the expected code in a value's text. */
export function codesOf(
  api: Description,
  demands: Demands,
  hasExamples = true,
  depth = 6,
): string[] {
  const codes: (string | undefined)[] = [
    first(demands, "pattern"),
    ...(valuesOf(demands) ?? []).map(show),
    ...(["default", "const", "example"] as const)
      .filter((key) => key !== "example" || hasExamples)
      .map((key) => first(demands, key))
      .map((value) => (value === undefined ? undefined : show(value))),
  ];
  const items = first(demands, "items");
  const inner =
    items && depth > 0
      ? codesOf(api, demandsOf(api, [items]), hasExamples, depth - 1)
      : [];
  return [
    ...codes.filter((code) => code !== undefined && code !== ""),
    ...inner,
  ] as string[];
}

/** Returns the expected words about a value's limits. */
export function limitsOf(
  api: Description,
  demands: Demands,
  depth = 6,
): string[] {
  const low = (key: keyof Schema) => limit(demands, key, Math.max);
  const high = (key: keyof Schema) => limit(demands, key, Math.min);
  const multiple = first(demands, "multipleOf");
  const words = [
    count(low("minLength"), high("maxLength"), "characters"),
    count(low("minItems"), high("maxItems"), "items"),
    count(low("minProperties"), high("maxProperties"), "properties"),
    range(demands),
    first(demands, "uniqueItems") ? "no duplicates" : "",
    multiple === undefined ? "" : `multiple of ${String(multiple)}`,
  ];
  const items = first(demands, "items");
  const inner =
    items && depth > 0 ? limitsOf(api, demandsOf(api, [items]), depth - 1) : [];
  return [...words.filter((word) => word !== ""), ...inner];
}

/**
 * Returns the expected words for a minimum and maximum number of characters, items or properties.
 */
export function count(
  least: number | undefined,
  most: number | undefined,
  unit: string,
): string {
  const of = (number: number) =>
    `${String(number)} ${number !== 1 ? unit : unit === "properties" ? "property" : unit.slice(0, -1)}`;
  if (!least) return most === undefined ? "" : `at most ${of(most)}`;
  if (least === most) return `exactly ${of(most)}`;
  if (most !== undefined) return `${String(least)} to ${of(most)}`;
  return least === 1 && unit !== "properties"
    ? "not empty"
    : `at least ${of(least)}`;
}

function range(demands: Demands): string {
  return between(
    limit(demands, "minimum", Math.max),
    limit(demands, "maximum", Math.min),
    first(demands, "exclusiveMinimum"),
    first(demands, "exclusiveMaximum"),
  );
}

/** Returns the expected words for a number's limits, with exclusive ones as in 3.0 and 3.1. */
export function between(
  least: number | bigint | undefined,
  most: number | bigint | undefined,
  above: unknown,
  below: unknown,
): string {
  const over = isNumber(above) ? above : above ? least : undefined;
  const under = isNumber(below) ? below : below ? most : undefined;
  if (over === undefined && under === undefined) {
    if (least === undefined)
      return most === undefined ? "" : `at most ${String(most)}`;
    if (most === undefined) return `at least ${String(least)}`;
    return least === most
      ? `exactly ${String(least)}`
      : `${String(least)} to ${String(most)}`;
  }
  return [
    over !== undefined
      ? `more than ${String(over)}`
      : least === undefined
        ? undefined
        : `at least ${String(least)}`,
    under !== undefined
      ? `less than ${String(under)}`
      : most === undefined
        ? undefined
        : `at most ${String(most)}`,
  ]
    .filter((part) => part !== undefined)
    .join(" and ");
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function show(value: unknown): string {
  return typeof value === "string" && value.trim() !== ""
    ? value
    : JSON.stringify(value);
}

/** Returns the first line of the description, if it can be compared literally. */
function texts(demands: Demands): string[] {
  return plainText(first(demands, "description"));
}

export function plainText(text: string | undefined): string[] {
  const [line = ""] = (text ?? "").trim().split("\n");
  const words = line.trim().replace(/\s+/g, " ");
  return words === "" || /[*_`<>[\]\\&#|~:@]|^[-+\d]|www\./.test(words)
    ? []
    : [words];
}
