import type { Nodes, Parent, Root } from "mdast";

/** Where a link would stand in another one, or in a title. */
const closed = new Set(["link", "linkReference", "heading"]);

/**
 * A remark plugin that makes links of the names in code of a guide.
 *
 * @param names what each of them leads to
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
