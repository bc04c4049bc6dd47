import {
  compareDecimals,
  type Decimal,
  decimalText,
  isWhole,
  toDecimal,
} from "./decimal";

/** The key that represents an exact number in ordinary JSON (see `embed`). */
export const exactKey = "$exactNumber";

/** A number that keeps its source text because JavaScript's numbers would change it. */
export class ExactNumber {
  /** A JSON number literal. */
  readonly text: string;

  constructor(text: string) {
    if (!toDecimal(text))
      throw new RangeError(`${text} is not a number. Use a JSON number.`);
    this.text = text;
  }

  toString(): string {
    return this.text;
  }

  /** Returns the nearest JavaScript number, so that arithmetic and comparisons work. */
  valueOf(): number {
    return Number(this.text);
  }

  toJSON(): Record<string, string> {
    return { [exactKey]: this.text };
  }
}

/**
 * What to preserve of a number: its significant `digits` (`1.10` may become 1.1), or its exact
 * `form`, byte for byte.
 */
export type Keep = "digits" | "form";

/** Parses a JSON number literal. Returns a plain number if that preserves what `keep` asks for. */
export function numberOf(text: string, keep: Keep = "form"): Numeric {
  const plain = Number(text);
  const shown = String(plain);
  if (shown === text) return plain;
  const exact = new ExactNumber(text);
  if (keep === "form" || !Number.isFinite(plain)) return exact;
  return compareNumbers(exact, plain) === 0 ? plain : exact;
}

type Numeric = number | ExactNumber;

export function isNumeric(value: unknown): value is Numeric {
  return typeof value === "number" || value instanceof ExactNumber;
}

/** Returns the exact value of a number; infinite numbers count as 0. */
export function decimalOf(value: Numeric): Decimal {
  return toDecimal(String(value)) ?? { units: 0n, exponent: 0 };
}

/**
 * Returns a negative number, zero or a positive number if `a` is less than, equal to or greater
 * than `b`.
 */
export function compareNumbers(a: Numeric, b: Numeric): number {
  return typeof a === "number" && typeof b === "number"
    ? Math.sign(a - b)
    : compareDecimals(decimalOf(a), decimalOf(b));
}

/** Returns whether a number is an integer as defined by JSON Schema: `1.0` is one. */
export function isInteger(value: Numeric): boolean {
  return typeof value === "number"
    ? Number.isInteger(value)
    : isWhole(decimalOf(value));
}

/** Returns the number with this exact value, as a plain number if that is exact. */
export function fromDecimal(value: Decimal): Numeric {
  return numberOf(decimalText(value), "digits");
}
