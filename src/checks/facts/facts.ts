import { isRecord } from "../../description/model/record";

const prose = new Set([
  "description",
  "summary",
  "example",
  "examples",
  "externalDocs",
]);

/** Keywords whose keys are arbitrary names. */
const maps = new Set([
  "properties",
  "patternProperties",
  "responses",
  "content",
  "headers",
  "encoding",
  "mapping",
]);

/** Keywords whose values are data, not texts. */
const data = new Set(["default", "enum", "const"]);

/**
 * Returns a part of a description without prose: descriptions, summaries, examples and extensions
 * are removed; everything that programs depend on remains.
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
