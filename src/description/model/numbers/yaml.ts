import { type Keep, numberOf } from "./exact";
import type { Numeric } from "../types/schema";

const decimal = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const based = /^(?:0x[\da-fA-F]+|0o[0-7]+)$/;

/**
 * The value of a plain YAML scalar that is a number in the core schema, digits kept; nothing for any
 * other scalar. A loader calls it with the source text of a scalar that its parser took for a number.
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

/** JSON allows no plus sign, no zeros in front, and wants digits on both sides of the point. */
function jsonForm(source: string): string {
  return source
    .replace(/^\+/, "")
    .replace(/^(-?)0+(?=\d)/, "$1")
    .replace(/^(-?)\./, "$10.")
    .replace(/\.(?!\d)/, "");
}
