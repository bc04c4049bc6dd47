import type { SyntaxNode, Tree } from "@lezer/common";

/** The path from the root of a JSON text to one of its values. */
export type Path = (string | number)[];

const values = new Set([
  "Object",
  "Array",
  "String",
  "Number",
  "True",
  "False",
  "Null",
]);

/** Returns the value nodes directly below a node, in order. */
function valueChildren(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (values.has(child.name)) found.push(child);
  }
  return found;
}

/** Decodes a property's name from JSON. */
export function propertyName(node: SyntaxNode, text: string): string {
  const written = text.slice(node.from, node.to);
  try {
    return String(JSON.parse(written));
  } catch {
    return written.replaceAll('"', "");
  }
}

/** Returns the properties of an object node: name node and value node. */
export function properties(
  object: SyntaxNode,
): { name: SyntaxNode; value: SyntaxNode | undefined }[] {
  return object.getChildren("Property").flatMap((property) => {
    const name = property.getChild("PropertyName");
    return name ? [{ name, value: valueChildren(property)[0] }] : [];
  });
}

/** Returns the path of a value or property in the document. */
export function pathOf(node: SyntaxNode, text: string): Path {
  const path: Path = [];
  let child = node;
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.name === "Property") {
      const name = parent.getChild("PropertyName");
      if (name) path.unshift(propertyName(name, text));
    } else if (parent.name === "Array") {
      const index = valueChildren(parent).findIndex(
        ({ from }) => from >= child.from,
      );
      path.unshift(index === -1 ? valueChildren(parent).length : index);
    }
    child = parent;
  }
  return path;
}

/**
 * Converts a path to a JSON pointer.
 * @see https://www.rfc-editor.org/rfc/rfc6901
 */
export function pointerOf(path: Path): string {
  return path
    .map(
      (step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`,
    )
    .join("");
}

/**
 * Returns the node at a JSON pointer, or its deepest existing parent.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6901
 */
export function nodeAt(
  tree: Tree,
  text: string,
  pointer: string,
): SyntaxNode | undefined {
  let node = valueChildren(tree.topNode)[0];
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const next: SyntaxNode | undefined =
      node?.name === "Array"
        ? valueChildren(node)[Number(key)]
        : node &&
          properties(node).find(({ name }) => propertyName(name, text) === key)
            ?.value;
    if (!next) return node;
    node = next;
  }
  return node;
}
