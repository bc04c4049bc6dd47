import { type PageNode, element } from "../tree/node";
import { parseMarkdown } from "./parse";
import type { TextNode } from "./text-node";

/** A description's text as harmless elements; links are Docusaurus' `Link`. */
export function markdown(description: string | undefined): PageNode[] {
  return description ? parseMarkdown(description).map(toNode) : [];
}

/** A description's first paragraph as plain text, on one line. */
export function plainText(description: string | undefined): string {
  const [first] = (description ? parseMarkdown(description) : []).flatMap(
    (node) =>
      // The title of an admonition is no text.
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
