import { isQuick } from "../../request/quickPattern";
import type { JsonSchema } from "../../description/model/json-schema/keywords";
import type { PatternPlace } from "./problems";

/**
 * Wraps a schema so that it announces each potentially slow pattern when the validator reads the
 * keyword, which is directly before matching. Skipped patterns, and those that are invalid in
 * JavaScript, are removed.
 */
export function watchPatterns(
  schema: JsonSchema,
  skipped: ReadonlySet<string>,
  announce: (place: PatternPlace) => void,
): JsonSchema {
  return watch(schema, "", false) as JsonSchema;

  function watch(node: unknown, pointer: string, isMap: boolean): unknown {
    if (Array.isArray(node)) {
      return node.map((one, index) => watch(one, `${pointer}/${index}`, false));
    }
    if (typeof node !== "object" || node === null) return node;
    const result = Object.fromEntries(
      Object.entries(node).map(([key, one]) => [
        key,
        !isMap && data.has(key)
          ? one
          : watch(one, `${pointer}/${escape(key)}`, !isMap && maps.has(key)),
      ]),
    );
    if (isMap) return result;
    const { pattern, patternProperties, allOf } = result;
    if (typeof pattern === "string" && !isQuick(pattern)) {
      delete result.pattern;
      const place = { pointer, pattern };
      if (isUsable(place)) {
        // In a separate schema at the end, so that nothing else is announced after it.
        const alone = announcing({}, "pattern", pattern, place);
        result.allOf = [
          ...(Array.isArray(allOf) ? (allOf as unknown[]) : []),
          alone,
        ];
      }
    }
    if (isPatternMap(patternProperties)) {
      const names = Object.keys(patternProperties);
      const place = {
        pointer: `${pointer}/patternProperties`,
        pattern: names.join(", "),
      };
      if (names.every((name) => isUsable({ ...place, pattern: name }))) {
        announcing(result, "patternProperties", patternProperties, place);
      } else {
        delete result.patternProperties;
        delete result.additionalProperties;
        delete result.unevaluatedProperties;
      }
    }
    return result;
  }

  function isUsable({ pointer, pattern }: PatternPlace): boolean {
    return !skipped.has(pointer) && isExpression(pattern);
  }

  function announcing(
    target: JsonSchema,
    key: string,
    value: unknown,
    place: PatternPlace,
  ): JsonSchema {
    return Object.defineProperty(target, key, {
      enumerable: true,
      get: () => {
        announce(place);
        return value;
      },
    });
  }
}

/** Keywords whose values are data, and keywords that map names to schemas. */
const data = new Set(["const", "enum", "default", "example", "examples"]);
const maps = new Set([
  ...["properties", "patternProperties", "dependentSchemas"],
  ...["$defs", "definitions", "schemas"],
]);

function isPatternMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").source !== "";
  } catch {
    return false;
  }
}

function escape(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
