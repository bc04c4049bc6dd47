import { directionOf } from "../wording/direction";
import type { TextElement, TextNode } from "./text-node";

const blocks = new Set([
  ...["p", "ul", "ol", "li", "blockquote", "table", "td", "th"],
  ...["details", "summary", "aside"],
]);

/**
 * Sets the direction of blocks that differ from their surroundings. Code is always left to right.
 */
export function withDirections(
  nodes: readonly TextNode[],
  around: "ltr" | "rtl" = "ltr",
): TextNode[] {
  return nodes.map((node) =>
    typeof node === "string" ? node : marked(node, around),
  );
}

function marked(element: TextElement, around: "ltr" | "rtl"): TextElement {
  const { tag, children } = element;
  const direction =
    tag === "code" || tag === "pre"
      ? "ltr"
      : blocks.has(tag)
        ? (directionOf(words(element)) ?? around)
        : around;
  return {
    ...element,
    ...(direction !== around && { dir: direction }),
    children: withDirections(children, direction),
  };
}

function words(node: TextNode): string {
  if (typeof node === "string") return node;
  const { tag, children } = node;
  return tag === "code" || tag === "pre" ? "" : children.map(words).join(" ");
}
