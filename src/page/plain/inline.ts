import type { PageElement, PageNode } from "../tree/node";
import { code } from "../wording/values";

/** The URL in Markdown of what a page links to. */
export type Href = (to: string) => string;

/** Elements that stand in a line of text. */
const inlineElements = new Set(
  "a b br code del em i kbd Link s span strong sub sup u".split(" "),
);

export function isInline(node: PageNode): boolean {
  return typeof node === "string" || inlineElements.has(node.component);
}

/** Nodes in a line of text, as Markdown. */
export function inlineText(nodes: readonly PageNode[], href: Href): string {
  return nodes.reduce<string>((text, node, index) => {
    const next = inline(node, href);
    const isApart =
      text === "" || next === "" || /\s$/.test(text) || /^\s/.test(next);
    return isApart || !needsSpace(nodes[index - 1], node)
      ? text + next
      : `${text} ${next}`;
  }, "");
}

/** On a page, style keeps elements apart that follow each other, and marks from the text before. */
function needsSpace(before: PageNode | undefined, node: PageNode): boolean {
  if (before === undefined) return false;
  const areElements = typeof before === "object" && typeof node === "object";
  return areElements || isSpan(before) || isSpan(node);
}

function isSpan(node: PageNode): boolean {
  return typeof node === "object" && node.component === "span";
}

function inline(node: PageNode, href: Href): string {
  if (typeof node === "string") return escaped(node);
  const { component, props, children } = node;
  const inside = inlineText(children, href);
  switch (component) {
    case "br":
      return " ";
    case "code":
    case "kbd":
      return code(plainText(children));
    case "b":
    case "strong":
      return around("**", inside);
    case "em":
    case "i":
      return around("*", inside);
    case "del":
    case "s":
      return around("~~", inside);
    case "a":
    case "Link":
      return linked(inside, props, href);
    default:
      return inside;
  }
}

function linked(
  text: string,
  { to, href: own }: PageElement["props"],
  href: Href,
): string {
  const target = to ?? own;
  if (typeof target !== "string" || text.trim() === "") return text;
  return `[${text}](<${href(target).replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

/** The text of nodes, without anything around it. */
export function plainText(nodes: readonly PageNode[]): string {
  return nodes
    .map((node) => (typeof node === "string" ? node : plainText(node.children)))
    .join("");
}

/** Markdown knows no emphasis of nothing, or beside a space. */
function around(sign: string, text: string): string {
  const [, start = "", inner = "", end = ""] =
    /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return inner === "" ? text : `${start}${sign}${inner}${sign}${end}`;
}

/** A text in which Markdown finds nothing but the text. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*[\]<]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/\s+/g, " ");
}
