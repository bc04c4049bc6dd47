import type { PageElement, PageNode } from "../tree/node";
import { code } from "../wording/values";

/** Returns the URL of a page's link as used in Markdown. */
export type Href = (to: string) => string;

/** Elements that are part of a line of text. */
const inlineElements = new Set(
  "a b br code del em i kbd Link s span strong sub sup u".split(" "),
);

export function isInline(node: PageNode): boolean {
  return typeof node === "string" || inlineElements.has(node.component);
}

/** Writes inline nodes as Markdown. */
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

/** Returns whether nodes need a space that CSS provides on the page. */
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
      return "<br>";
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

/** Returns the text of nodes without markup. */
export function plainText(nodes: readonly PageNode[]): string {
  return nodes
    .map((node) => (typeof node === "string" ? node : plainText(node.children)))
    .join("");
}

/** Adds emphasis; Markdown allows none around empty text or next to a space. */
function around(sign: string, text: string): string {
  const [, start = "", inner = "", end = ""] =
    /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return inner === "" ? text : `${start}${sign}${inner}${sign}${end}`;
}

/** Escapes everything in a text that Markdown would interpret. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*[\]<]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/\s+/g, " ");
}
