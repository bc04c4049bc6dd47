import { type Jsx, element, text } from "../jsx";
import { type TextNode, parseMarkdown } from "./parse";

/** A description's text as the JSX of harmless elements; links are Docusaurus' `Link`. */
export function markdown(description: string | undefined): Jsx[] {
  return description ? parseMarkdown(description).map(toJsx) : [];
}

/** A description's first paragraph as plain text, on one line. */
export function plainText(description: string | undefined): string {
  const [first] = description ? parseMarkdown(description) : [];
  return first === undefined ? "" : words(first).replace(/\s+/g, " ").trim();
}

function toJsx(node: TextNode): Jsx {
  if (typeof node === "string") return text(node);
  const { tag, href, children } = node;
  return tag === "a"
    ? element("Link", { to: href }, children.map(toJsx))
    : element(tag, {}, children.map(toJsx));
}

function words(node: TextNode): string {
  return typeof node === "string" ? node : node.children.map(words).join("");
}
