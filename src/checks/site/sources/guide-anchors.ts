import { createSlugger } from "@docusaurus/utils";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";

/**
 * The anchors of a guide: its headings, as Docusaurus names them, and the ids of its HTML.
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

/** An id of a heading's own: `{#id}`, or as a comment of MDX or HTML. */
const ownId =
  /(?:\{#([^{}]+)\}|\{\/\*\s*#(\S+?)\s*\*\/\}|<!--\s*#(\S+?)\s*-->)\s*$/;

function textOf(node: Nodes): string {
  if ("children" in node) return node.children.map(textOf).join("");
  return node.type === "text" || node.type === "inlineCode" ? node.value : "";
}
