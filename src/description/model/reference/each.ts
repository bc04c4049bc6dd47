import { type Position, walk } from "../grammar";
import { referenceTo } from "./pointer";
import { isReference } from "./resolve";

/**
 * Calls `visit` for every reference below a node, including discriminator mappings, excluding
 * sample data.
 *
 * @param visit gets the reference and the keys that lead to the object that contains it
 * @param position the position of `node`; if it is not known, only field names decide
 */
export function eachReference(
  node: unknown,
  visit: (reference: string, keys: string[]) => void,
  position?: Position,
): void {
  walk(
    node,
    (object, position, keys) => {
      if (isReference(object)) visit(object.$ref, keys);
      if (position !== "mapping") return;
      for (const [value, reference] of Object.entries(object))
        if (typeof reference === "string")
          visit(asReference(reference), [...keys, value]);
    },
    position,
  );
}

/** A mapping value may be a bare schema name (OpenAPI 3.1.1, section 4.8.25). */
function asReference(value: string): string {
  return /[#/]/.test(value) ? value : referenceTo("schemas", value);
}
