import { type Keep, numberOf } from "./exact";
import type { Numeric } from "../types/schema";

const decimal = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const based = /^(?:0x[\da-fA-F]+|0o[0-7]+)$/;

/**
 * Returns the value of a plain YAML scalar that is a number in the core schema, keeping its digits,
 * or `undefined` for any other scalar. The loader passes the source text of each scalar that its
 * parser read as a number.
 *
 * @see https://yaml.org/spec/1.2.2/#103-core-schema
 */
export function yamlNumber(
  source: string,
  keep: Keep = "digits",
): Numeric | undefined {
  if (based.test(source)) return numberOf(String(BigInt(source)), keep);
  if (!decimal.test(source)) return undefined;
  return numberOf(jsonForm(source), keep);
}

/**
 * Converts to a JSON literal, which has no plus sign or leading zeros and needs digits on both
 * sides of the point.
 */
function jsonForm(source: string): string {
  return source
    .replace(/^\+/, "")
    .replace(/^(-?)0+(?=\d)/, "$1")
    .replace(/^(-?)\./, "$10.")
    .replace(/\.(?!\d)/, "");
}
