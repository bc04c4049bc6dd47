import type { Nodes, Parent, Root } from "mdast";

/** Nodes in which names are not linked: links and headings. */
const closed = new Set(["link", "linkReference", "heading"]);

/**
 * Creates a remark plugin that links the names that a guide contains as code.
 *
 * @param names URL of each name
 */
export function linkGuideNames(names: Readonly<Record<string, string>>) {
  return (tree: Root): void => {
    visit(tree);
  };

  function visit(parent: Parent): void {
    parent.children = parent.children.map((node) => {
      if (node.type === "inlineCode" && Object.hasOwn(names, node.value))
        return {
          type: "link",
          url: names[node.value] ?? "",
          children: [node],
        };
      if (isOpen(node)) visit(node);
      return node;
    });
  }
}

function isOpen(node: Nodes): node is Nodes & Parent {
  return "children" in node && !closed.has(node.type);
}
