import type { PageNode } from "../../page/tree/node";
import { walk } from "../../page/tree/walk";

/**
 * Returns the text and the anchor of each operation and schema on a page of the changelog, without
 * the operations that a change reaches.
 */
export function changeTexts(
  tree: readonly PageNode[],
): { text: string; anchor: string }[] {
  return walk(tree).flatMap(({ component, props: { id }, children }) =>
    component === "li" && typeof id === "string"
      ? [{ text: textOf(children), anchor: id }]
      : [],
  );
}

function textOf(nodes: readonly PageNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === "string") return node;
      if (node.component === "details") return "";
      const inner = textOf(node.children);
      return node.component === "li" ? ` ${inner}` : inner;
    })
    .join("");
}
