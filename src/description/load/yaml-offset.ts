import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
} from "yaml";

/**
 * Returns the offset of the key that `keys` lead to in a document's text, or of the nearest one
 * above.
 */
export function offsetOf(document: Document, keys: string[]): number {
  let node: unknown = document.contents;
  let offset = start(node) ?? 0;
  for (const key of keys) {
    const found = child(isAlias(node) ? node.resolve(document) : node, key);
    if (!found) break;
    offset = start(found.key) ?? offset;
    node = found.value;
  }
  return offset;
}

/** Returns the child under a key; in a list, the item is also its own key. */
function child(
  node: unknown,
  key: string,
): { key: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const item: unknown = node.items[Number(key)];
    return item === undefined ? undefined : { key: item, value: item };
  }
  if (!isMap(node)) return undefined;
  return node.items.find(
    (pair) => isScalar(pair.key) && String(pair.key.value) === key,
  );
}

function start(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
