import path from "node:path";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { SourceLocation } from "../../../description";
import type { Guide } from "./guides";
import { srcsetUrls } from "../srcset";
import { positionAt } from "./text-file";

/** A URL as written in a Markdown file, with its location. */
export interface WrittenLink {
  written: string;
  place: SourceLocation;
}

/** Lists links, images, definitions, and the URLs in HTML and JSX of a guide. */
export function writtenLinks({ file, body }: Guide): WrittenLink[] {
  const links: WrittenLink[] = [];
  visit(
    fromMarkdown(body, {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    }),
  );
  return links;

  function visit(node: Nodes): void {
    const start = node.position?.start.offset ?? 0;
    const source = body.slice(start, node.position?.end.offset);
    if ("url" in node) {
      const index = source.lastIndexOf(node.url);
      add(node.url, start + Math.max(index, 0));
    }
    if (node.type === "html")
      for (const match of source.matchAll(attributes)) {
        const value = match[2] ?? match[3] ?? match[4] ?? "";
        for (const url of /srcset/i.test(match[1] ?? "")
          ? srcsetUrls(value)
          : [value])
          add(url, start + match.index + match[0].indexOf(url || "="));
      }
    if ("children" in node) for (const child of node.children) visit(child);
  }

  function add(written: string, offset: number): void {
    links.push({ written, place: { file, ...positionAt(body, offset) } });
  }
}

const attributes =
  /\b(href|to|src|srcset|srcSet|poster|data|content|cite|action)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{\s*["'`]([^"'`]*)["'`]\s*\})/g;

/** Resolves a link to another Markdown file as Docusaurus does: to the URL of that file's page. */
export function asOnPage(
  written: string,
  from: Guide,
  guides: readonly Guide[],
): string {
  const [, name = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
  if (!/\.mdx?$/.test(name)) return written.replace(/^pathname:\/\//, "");
  const target = path.join(path.dirname(from.file), decodeURI(name));
  const guide = guides.find(({ file }) => file === target);
  return guide ? guide.route + rest : written;
}

/** Returns the locations of headings and elements with an explicit id, in order. */
export function writtenIds(
  { file, body }: Guide,
  id: string,
): SourceLocation[] {
  const places: SourceLocation[] = [];
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(
    `\\{#${escaped}\\}|\\bid\\s*=\\s*["']${escaped}["']`,
    "g",
  );
  for (const match of body.matchAll(pattern))
    places.push({ file, ...positionAt(body, match.index) });
  return places;
}
