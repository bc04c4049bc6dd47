import { isRecord } from "../../description/model/record";

const prose = new Set([
  "description",
  "summary",
  "example",
  "examples",
  "externalDocs",
]);

/** Keywords whose keys are names, not keywords. */
const maps = new Set([
  "properties",
  "patternProperties",
  "responses",
  "content",
  "headers",
  "encoding",
  "mapping",
]);

/** Keywords whose values are data, in which nothing is prose. */
const data = new Set(["default", "enum", "const"]);

/**
 * A part of a description without what is worded rather than decided: descriptions, summaries,
 * examples and extensions are left out, whatever a program depends on stays.
 */
export function factsOf(node: unknown, isMap = false): unknown {
  if (Array.isArray(node)) return node.map((item) => factsOf(item));
  if (!isRecord(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => isMap || !(prose.has(key) || key.startsWith("x-")))
      .map(([key, value]) => [
        key,
        !isMap && data.has(key)
          ? value
          : factsOf(value, !isMap && maps.has(key)),
      ]),
  );
}
