import type { PageElement, PageNode } from "./node";

/** Lists all elements of a tree, each before its descendants. */
export function walk(tree: readonly PageNode[]): PageElement[] {
  const found: PageElement[] = [];
  visit(tree);
  return found;

  function visit(nodes: readonly PageNode[]): void {
    for (const node of nodes) {
      if (typeof node === "string") continue;
      found.push(node);
      visit(node.children);
    }
  }
}

/** Lists the anchors of a page, in order. */
export function anchorsOf(tree: readonly PageNode[]): string[] {
  return walk(tree).flatMap(({ props: { id } }) =>
    typeof id === "string" ? [id] : [],
  );
}
