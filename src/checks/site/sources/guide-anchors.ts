import { createSlugger } from "@docusaurus/utils";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/**
 * Returns the anchors of a guide: its headings, named as by Docusaurus, and the ids in its HTML.
 *
 * @param body Markdown without front matter
 * @see https://docusaurus.io/docs/markdown-features/toc#heading-ids
 */
export function guideAnchors(body: string): string[] {
  const slugger = createSlugger();
  const headings = fromMarkdown(body).children.flatMap((node) => {
    if (node.type !== "heading") return [];
    const { start, end } = node.position ?? {};
    const written = body.slice(start?.offset, end?.offset);
    const [, ...own] = ownId.exec(written) ?? [];
    return own.find(Boolean) ?? slugger.slug(textOf(node));
  });
  const ids = [...body.matchAll(/\bid="([^"]+)"/g)].map(([, id = ""]) => id);
  return [...headings, ...ids];
}

/** Matches a heading's explicit id: `{#id}`, or a comment in MDX or HTML. */
const ownId =
  /(?:\{#([^{}]+)\}|\{\/\*\s*#(\S+?)\s*\*\/\}|<!--\s*#(\S+?)\s*-->)\s*$/;

function textOf(node: Nodes): string {
  if ("children" in node) return node.children.map(textOf).join("");
  return node.type === "text" || node.type === "inlineCode" ? node.value : "";
}
