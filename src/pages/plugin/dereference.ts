import { type Description, at, isReference } from "../../description";

const sizeLimit = 20_000;
const depthLimit = 100;

/**
 * Copies a node with all references resolved. References that are recursive, or would make the copy
 * too large, become `circular(Name)`, as in the plugin's own pages.
 */
export function dereference(description: Description, node: unknown): unknown {
  let size = 0;
  return copy(node, []);

  function copy(value: unknown, ancestors: string[]): unknown {
    if (Array.isArray(value)) return value.map((item) => copy(item, ancestors));
    if (typeof value !== "object" || value === null) return value;
    size += 1;
    if (isReference(value)) {
      const { $ref } = value;
      const name = $ref.slice($ref.lastIndexOf("/") + 1);
      const isTooMuch = size > sizeLimit || ancestors.length >= depthLimit;
      if (isTooMuch || ancestors.includes($ref)) return `circular(${name})`;
      const target = copy(at(description, $ref.slice(1)), [...ancestors, $ref]);
      return $ref.startsWith("#/components/schemas/") &&
        typeof target === "object"
        ? { title: name, ...target }
        : target;
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [
        key,
        copy(child, ancestors),
      ]),
    );
  }
}
