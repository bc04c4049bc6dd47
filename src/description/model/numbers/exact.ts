import {
  compareDecimals,
  type Decimal,
  decimalText,
  isWhole,
  toDecimal,
} from "./decimal";

/** The key under which an exact number travels in ordinary JSON (see `embed`). */
export const exactKey = "$exactNumber";

/** A number that keeps the text it was written as, for those that JavaScript's would change. */
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

  /** The nearest number that JavaScript has, so that arithmetic and comparisons work. */
  valueOf(): number {
    return Number(this.text);
  }

  toJSON(): Record<string, string> {
    return { [exactKey]: this.text };
  }
}

/**
 * What has to be kept of a written number: its `digits`, as far as they have a value (`1.10` is
 * 1.1), or its `form` as well, byte for byte.
 */
export type Keep = "digits" | "form";

/** The value of a JSON number literal: a plain number where that keeps what has to be kept. */
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

/** The exact value of a number; infinite ones count as 0. */
export function decimalOf(value: Numeric): Decimal {
  return toDecimal(String(value)) ?? { units: 0n, exponent: 0 };
}

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  return typeof a === "number" && typeof b === "number"
    ? Math.sign(a - b)
    : compareDecimals(decimalOf(a), decimalOf(b));
}

/** Whether a number is an integer as JSON Schema has it: `1.0` is one. */
export function isInteger(value: Numeric): boolean {
  return typeof value === "number"
    ? Number.isInteger(value)
    : isWhole(decimalOf(value));
}

/** The number with this exact value, plain where that is exact. */
export function fromDecimal(value: Decimal): Numeric {
  return numberOf(decimalText(value), "digits");
}
