import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
} from "yaml";

/** Where the key at the end of `keys` begins in a document's text, or the nearest above it. */
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

/** In a list the item itself stands for its key. */
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
