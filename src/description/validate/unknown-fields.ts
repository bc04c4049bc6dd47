import { didYouMean } from "../did-you-mean";
import type { LoadDiagnostic, Unlocated } from "../diagnostic";
import {
  type Position,
  isKeyword,
  isKind,
  keywordsOf,
  walk,
} from "../model/grammar";
import { toPointer } from "../model/reference/pointer";

/** Data fields, which the grammar does not distinguish from unknown ones. */
const ofData: Partial<Record<Position, readonly string[]>> = {
  example: ["value", "dataValue"],
  link: ["parameters", "requestBody", "server"],
};

/** Objects that may have any field: JSON Schema has vocabularies with their own keywords. */
const free = new Set<Position>(["schema"]);

/**
 * Finds fields that OpenAPI does not define and the pages omit. Each is reported once per kind of
 * object, at its first occurrence.
 *
 * @see https://spec.openapis.org/oas/v3.2.0.html#specification-extensions
 */
export function unknownFields(
  description: Record<string, unknown>,
): Unlocated<LoadDiagnostic>[] {
  const found = new Map<string, { keys: string[]; count: number }>();
  walk(
    description,
    (object, position, keys) => {
      if (position.endsWith("[]")) return false;
      if (!isKind(position) || free.has(position) || "$ref" in object)
        return true;
      for (const key of Object.keys(object))
        if (!isKnown(position, key)) {
          const name = `${position} ${key}`;
          const known = found.get(name);
          if (known) known.count += 1;
          else found.set(name, { keys: [...keys, key], count: 1 });
        }
      return true;
    },
    "description",
  );
  return [...found].map(([name, { keys, count }]) => {
    const [position = "", key = ""] = name.split(/ (.*)/s);
    const others =
      count > 1
        ? ` It occurs in ${String(count)} places; this is the first.`
        : "";
    return {
      pointer: toPointer(keys),
      severity: "warning",
      message: `OpenAPI has no field ${key} here (${position}); it is left out.${others}`,
      hint: didYouMean(
        key,
        keywordsOf(position as Position),
        `Remove it, or turn it into an extension: x-${key}.`,
      ),
    };
  });
}

function isKnown(position: Position, key: string): boolean {
  return (
    key.startsWith("x-") ||
    isKeyword(position, key) ||
    isKeyword(position, "*") ||
    ofData[position]?.includes(key) === true
  );
}
