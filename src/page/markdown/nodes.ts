import { type PageNode, element } from "../tree/node";
import { parseMarkdown } from "./parse";
import type { TextNode } from "./text-node";

/** Converts a description's text to safe elements; links use Docusaurus' `Link`. */
export function markdown(description: string | undefined): PageNode[] {
  return description ? parseMarkdown(description).map(toNode) : [];
}

/** Returns a description's first paragraph as plain text, on one line. */
export function plainText(description: string | undefined): string {
  const [first] = (description ? parseMarkdown(description) : []).flatMap(
    (node) =>
      // Skip the title of an admonition.
      typeof node === "object" && node.tag === "aside"
        ? node.children.slice(1)
        : [node],
  );
  return first === undefined ? "" : words(first).replace(/\s+/g, " ").trim();
}

function toNode(node: TextNode): PageNode {
  if (typeof node === "string") return node;
  const { tag, href, className, dir, children } = node;
  return tag === "a"
    ? element("Link", { to: href }, children.map(toNode))
    : element<string>(tag, { className, dir }, children.map(toNode));
}

function words(node: TextNode): string {
  return typeof node === "string" ? node : node.children.map(words).join("");
}
