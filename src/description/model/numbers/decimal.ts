/** An exact decimal number: `units * 10 ** exponent`. */
export interface Decimal {
  units: bigint;
  exponent: number;
}

/** Maximum difference of exponents for which two numbers are aligned. */
const widest = 2000;

const literal = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Parses a JSON number literal (RFC 8259, section 6). Returns `undefined` for any other text. */
export function toDecimal(text: string): Decimal | undefined {
  const match = literal.exec(text);
  if (!match) return undefined;
  const [, whole = "", fraction = "", power = "0"] = match;
  const digits = BigInt(whole + fraction);
  return normalize({
    units: text.startsWith("-") ? -digits : digits,
    exponent: Number(power) - fraction.length,
  });
}

/** Removes trailing zeros from the units, so that equal numbers have equal fields. */
function normalize({ units, exponent }: Decimal): Decimal {
  if (units === 0n) return { units, exponent: 0 };
  const digits = String(units);
  const zeros = digits.length - digits.replace(/0+$/, "").length;
  return {
    units: zeros > 0 ? BigInt(digits.slice(0, -zeros)) : units,
    exponent: exponent + zeros,
  };
}

/**
 * Returns a negative number, zero or a positive number if `a` is less than, equal to or greater
 * than `b`.
 */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const signs = sign(a.units) - sign(b.units);
  if (signs !== 0 || a.units === 0n) return Math.sign(signs);
  const apart = magnitude(a) - magnitude(b);
  if (apart !== 0) return Math.sign(apart) * sign(a.units);
  const [left, right] = align(a, b) ?? [a.units, b.units];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Returns the units of both numbers at the smaller exponent, or `undefined` if the exponents are
 * too far apart.
 */
export function align(a: Decimal, b: Decimal): [bigint, bigint] | undefined {
  const exponent = Math.min(a.exponent, b.exponent);
  const spread = Math.max(a.exponent, b.exponent) - exponent;
  if (spread > widest) return undefined;
  return [
    a.units * 10n ** BigInt(a.exponent - exponent),
    b.units * 10n ** BigInt(b.exponent - exponent),
  ];
}

export const isWhole = ({ exponent }: Decimal): boolean => exponent >= 0;

/** Returns the number as a JSON literal, without an exponent if that is short. */
export function decimalText({ units, exponent }: Decimal): string {
  if (exponent >= 0)
    return exponent > 30
      ? `${String(units)}e${String(exponent)}`
      : String(units * 10n ** BigInt(exponent));
  if (exponent < -widest) return `${String(units)}e${String(exponent)}`;
  const digits = String(units < 0n ? -units : units).padStart(
    1 - exponent,
    "0",
  );
  const point = digits.length + exponent;
  return `${units < 0n ? "-" : ""}${digits.slice(0, point)}.${digits.slice(point)}`;
}

const sign = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);

/** Returns the decimal position of the first digit. */
const magnitude = ({ units, exponent }: Decimal): number =>
  String(units < 0n ? -units : units).length + exponent;
