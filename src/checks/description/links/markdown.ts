import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { TextPart } from "../fault";

/** A link or image in a Markdown text, or raw HTML. */
export interface TextLink {
  kind: "link" | "image" | "html" | "undefined";
  /** URL of a link or image, or the name of a missing definition. */
  target: string;
  part: TextPart;
}

/** Lists links, images, autolinks, definitions and raw HTML of a text, in order. */
export function linksOf(markdown: string): TextLink[] {
  const links: TextLink[] = [];
  visit(
    fromMarkdown(markdown, {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    }),
  );
  return [...links, ...undefinedReferences(markdown)];

  function visit(node: Nodes): void {
    if (node.type === "link" || node.type === "definition")
      add("link", node.url, node);
    if (node.type === "image") add("image", node.url, node);
    if (node.type === "html" && !/^<[/!]/.test(node.value))
      add(
        "html",
        node.value.split(/[\s>/]/).find((word) => word !== "") ?? "",
        node,
      );
    if ("children" in node) for (const child of node.children) visit(child);
  }

  function add(kind: TextLink["kind"], target: string, node: Nodes): void {
    const start = node.position?.start.offset ?? 0;
    const source = markdown.slice(start, node.position?.end.offset);
    const index = kind === "html" ? 0 : source.lastIndexOf(target);
    // If the source does not contain the URL literally, because of entities or escapes, use its
    // first word.
    const words =
      index < 0 || target === "" ? (source.split(/\s/)[0] ?? "") : target;
    links.push({
      kind,
      target,
      part: partAt(markdown, words, start + Math.max(index, 0)),
    });
  }
}

/** Finds `[text][name]` and `[text][]` without a definition, which Markdown keeps as text. */
function undefinedReferences(markdown: string): TextLink[] {
  const withoutCode = markdown.replace(/(`+)[^`][\s\S]*?\1/g, (code) =>
    " ".repeat(code.length),
  );
  const defined = new Set(
    [...withoutCode.matchAll(/^ {0,3}\[([^\]]+)\]:/gm)].map((match) =>
      (match[1] ?? "").toLowerCase(),
    ),
  );
  return [...withoutCode.matchAll(/\[([^[\]]+)\]\[([^[\]]*)\]/g)].flatMap(
    (match) => {
      const [whole, text = "", label = ""] = match;
      const name = label === "" ? text : label;
      if (defined.has(name.toLowerCase()) || /^\d*$/.test(name)) return [];
      const words = /\s/.test(whole) ? `][${label}]` : whole;
      const at = match.index + whole.indexOf(words);
      return [
        { kind: "undefined", target: name, part: partAt(markdown, words, at) },
      ];
    },
  );
}

function partAt(text: string, words: string, offset: number): TextPart {
  const before = text.slice(0, offset).split(words).length - 1;
  return { words, occurrence: words === "" ? 0 : before };
}
