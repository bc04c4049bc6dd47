import type { JsonFault } from "./json/indexJson";

/** Explains why and where a text is not valid JSON. */
export function faultText(
  text: string,
  { offset, message }: JsonFault,
): string {
  const before = text.slice(0, offset).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  return `Not valid JSON: ${message}, line ${before.length}, column ${column}.`;
}
