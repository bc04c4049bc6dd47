import type { PageElement, PageNode } from "./node";

/** All elements of a tree, each before those inside it. */
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

/** The ids that a page can be linked at, in their order. */
export function anchorsOf(tree: readonly PageNode[]): string[] {
  return walk(tree).flatMap(({ props: { id } }) =>
    typeof id === "string" ? [id] : [],
  );
}
