import { type Description, at, isReference } from "../../description";

const sizeLimit = 20_000;
const depthLimit = 100;

/**
 * A copy of a node in which references are replaced by what they refer to. Where that would not
 * end, or would grow past any use, stands `circular(Name)`, as the plugin's own pages have it.
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
