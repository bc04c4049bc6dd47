import type { TextNode } from "../markdown/text-node";
import type { Piece } from "./limit-words";

/** Splits a text into plain and code pieces; other elements are replaced by their content. */
export function pieces(nodes: readonly TextNode[]): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (typeof node === "string") return [node];
    return node.tag === "code"
      ? [{ code: plainText(node.children) }]
      : pieces(node.children);
  });
}

function plainText(nodes: readonly TextNode[]): string {
  return nodes
    .map((node) => (typeof node === "string" ? node : plainText(node.children)))
    .join("");
}
