import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { TextPart } from "../fault";

/** Something in a Markdown text that leads elsewhere, or raw HTML, which pages show as text. */
export interface TextLink {
  kind: "link" | "image" | "html" | "undefined";
  /** URL of a link or image; the name of a definition that is missing. */
  target: string;
  part: TextPart;
}

/** Links, images, autolinks, definitions and raw HTML of a text, in their order. */
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
    // A URL in entities or escapes is not in the text as it is meant: its first word is.
    const words =
      index < 0 || target === "" ? (source.split(/\s/)[0] ?? "") : target;
    links.push({
      kind,
      target,
      part: partAt(markdown, words, start + Math.max(index, 0)),
    });
  }
}

/** `[text][name]` and `[text][]` of which no definition is there stay plain text in Markdown. */
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
