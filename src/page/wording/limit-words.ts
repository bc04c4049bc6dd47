/** A part of a text, plain or code. */
export type Piece = string | { code: string };

/** The limits of a value in words, and its allowed values. */
export interface LimitWords {
  phrases: Piece[][];
  values: string[];
  /** Whether the values are those of a list's items. */
  isOfItems: boolean;
}

const head = "Possible values:";

/**
 * Writes the limits of a value in words: `non-empty` and `<= 150 characters` become "1 to 150
 * characters".
 *
 * @param pieces the limits' text as in generated files, beginning with "Possible values:"
 * @returns undefined for a text that is not about limits
 */
export function limitWords(pieces: readonly Piece[]): LimitWords | undefined {
  const [first = "", ...rest] = pieces;
  if (typeof first !== "string" || !first.startsWith(head)) return undefined;
  const found: LimitWords = { phrases: [], values: [], isOfItems: false };
  const groups = groupsOf([first.slice(head.length), ...rest]);
  let isOfItems = false;
  for (const { text, codes } of groups) {
    isOfItems ||= /\beach item\b/.test(text);
    if (text.includes("[")) {
      found.values.push(...codes);
      found.isOfItems = isOfItems;
      continue;
    }
    const phrase = phraseOf(text, codes);
    if (!phrase) return undefined;
    found.phrases.push(
      /\beach item\b/.test(text) ? ["each item ", ...phrase] : phrase,
    );
  }
  return found;
}

interface Group {
  text: string;
  codes: string[];
}

/** Splits the text at commas outside lists of values. */
function groupsOf(pieces: Piece[]): Group[] {
  const groups: Group[] = [{ text: "", codes: [] }];
  let isInside = false;
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (typeof piece === "object") {
      group?.codes.push(piece.code);
      continue;
    }
    for (const character of piece) {
      if (character === "[") isInside = true;
      if (character === "]") isInside = false;
      if (character === "," && !isInside) groups.push({ text: "", codes: [] });
      else {
        const last = groups.at(-1);
        if (last) last.text += character;
      }
    }
  }
  return groups.filter(({ codes }) => codes.length > 0);
}

function phraseOf(text: string, codes: string[]): Piece[] | undefined {
  const [code = "", other] = codes;
  if (text.includes("regular expression")) return ["matches ", { code }];
  if (code === "unique") return ["no duplicates"];
  if (code.startsWith("multiple of ")) return [code];
  const [lower, upper] = [limitOf(code), other && limitOf(other)];
  if (!lower || codes.length > 2 || (other !== undefined && !upper))
    return undefined;
  if (!upper) return [alone(lower)];
  const isClosed = lower.sign === ">=" && upper.sign === "<=";
  if (!isClosed)
    return [`${alone({ ...lower, unit: "" })} and ${alone(upper)}`];
  return [
    lower.value === upper.value
      ? `exactly ${counted(upper)}`
      : `${lower.value} to ${counted(upper)}`,
  ];
}

/** Placeholder for the unit of "non-empty", which follows from an upper limit. */
const nothing = "non-empty";

interface Limit {
  sign: string;
  value: string;
  unit: string;
}

function limitOf(code: string): Limit | undefined {
  if (code === "non-empty") return { sign: ">=", value: "1", unit: nothing };
  const [, sign, value, unit = ""] =
    /^([<>]=?) (\S+)(?: (\w+))?$/.exec(code) ?? [];
  return sign !== undefined && value !== undefined
    ? { sign, value, unit }
    : undefined;
}

const comparisons: Record<string, string> = {
  ">=": "at least",
  ">": "more than",
  "<=": "at most",
  "<": "less than",
};

function alone(limit: Limit): string {
  if (limit.unit === nothing) return "not empty";
  return `${comparisons[limit.sign] ?? ""} ${counted(limit)}`;
}

function counted({ value, unit }: Limit): string {
  if (unit === "") return value;
  if (value !== "1") return `${value} ${unit}`;
  return `1 ${unit === "properties" ? "property" : unit.replace(/s$/, "")}`;
}
