import type { TextNode } from "../markdown/text-node";
import type { Piece } from "./limit-words";

/** A text as plain stretches and code; all other elements are read through. */
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
