import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import {
  type AdmonitionKind,
  type Block,
  admonitionClass,
  admonitionsIn,
} from "./admonition";
import { withDirections } from "./direction";
import { htmlTokens } from "./html";
import { isParsable } from "./parsable";
import type { Tag, TextElement, TextNode } from "./text-node";
import { safeUrl } from "./url";

/**
 * Parses a description's text, CommonMark and GFM, into a tree of safe elements. A safe subset of
 * raw HTML works (see `htmlTokens`); Docusaurus' admonitions become asides, images become links,
 * and headings become bold paragraphs because the page has its own outline. Links keep their URL
 * only if it is safe.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#rich-text-formatting
 */
export function parseMarkdown(markdown: string): TextNode[] {
  if (plain.test(markdown))
    return withDirections([{ tag: "p", children: [markdown.trim()] }]);
  const nodes =
    parsed.get(markdown) ??
    withDirections(admonitionsIn(markdown).flatMap(blockNodes));
  parsed.set(markdown, nodes);
  return nodes;
}

/** Cached, because the same text is used on many pages. */
const parsed = new Map<string, TextNode[]>();

function blockNodes(block: Block): TextNode[] {
  if (typeof block === "string") return parse(block);
  const [title] = parse(block.title);
  return [
    {
      tag: "aside",
      className: admonitionClass(block.kind),
      children: [
        {
          tag: "p",
          children: [
            {
              tag: "strong",
              children: typeof title === "object" ? title.children : [],
            },
          ],
        },
        ...block.content.flatMap(blockNodes),
      ],
    },
  ];
}

function parse(markdown: string): TextNode[] {
  if (!isParsable(markdown)) return paragraphs(markdown);
  const root = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const definitions = new Map(
    root.children.flatMap((node) =>
      node.type === "definition" ? [[node.identifier, node.url]] : [],
    ),
  );
  return fold(root.children)
    .filter((node) => typeof node !== "string" || node.trim() !== "")
    .map((node) =>
      typeof node === "string" ? { tag: "p", children: [node] } : node,
    );

  /** Converts nodes in order; elements of raw HTML contain what follows until they are closed. */
  function fold(nodes: readonly Nodes[]): TextNode[] {
    const result: TextNode[] = [];
    const open: { name: string; element: TextElement }[] = [];
    const add = (...added: TextNode[]) => {
      (open.at(-1)?.element.children ?? result).push(...added);
    };
    for (const node of nodes) {
      if (node.type !== "html") {
        add(...convert(node));
        continue;
      }
      for (const token of htmlTokens(node.value)) {
        if (token.kind === "text") add(decoded(token.text));
        else if (token.kind === "void") add({ tag: token.tag, children: [] });
        else if (token.kind === "open") {
          const { tag, href, name } = token;
          const element: TextElement = {
            tag: tag === "heading" ? "strong" : tag,
            ...(href !== undefined && { href }),
            children: [],
          };
          add(tag === "heading" ? { tag: "p", children: [element] } : element);
          open.push({ name, element });
        } else {
          const index = open.findLastIndex(({ name }) => name === token.name);
          if (index >= 0) open.length = index;
          else add(`</${token.name}>`);
        }
      }
    }
    return result;
  }

  function convert(node: Nodes): TextNode[] {
    switch (node.type) {
      case "text":
        return [node.value];
      case "paragraph":
        return wrap("p", node.children);
      case "heading":
        return [
          { tag: "p", children: wrap("strong", withoutId(node.children)) },
        ];
      case "emphasis":
        return wrap("em", node.children);
      case "strong":
        return wrap("strong", node.children);
      case "delete":
        return wrap("del", node.children);
      case "inlineCode":
        return [{ tag: "code", children: [node.value] }];
      case "code":
        return [
          { tag: "pre", children: [{ tag: "code", children: [node.value] }] },
        ];
      case "break":
        return [{ tag: "br", children: [] }];
      case "thematicBreak":
        return [{ tag: "hr", children: [] }];
      case "blockquote":
        return [quote(fold(node.children))];
      case "list":
        return wrap(node.ordered ? "ol" : "ul", node.children);
      case "listItem":
        return [
          {
            tag: "li",
            children: checked(node.checked, tight(fold(node.children))),
          },
        ];
      case "footnoteReference":
        return [{ tag: "sup", children: [node.label ?? node.identifier] }];
      case "footnoteDefinition":
        return [
          {
            tag: "div",
            children: [
              { tag: "sup", children: [node.label ?? node.identifier] },
              " ",
              ...tight(fold(node.children)),
            ],
          },
        ];
      case "link":
        return link(node.url, fold(node.children));
      case "linkReference":
        return link(
          definitions.get(node.identifier) ?? "",
          fold(node.children),
        );
      case "image":
        return link(node.url, [node.alt ?? node.url]);
      case "imageReference":
        return link(definitions.get(node.identifier) ?? "", [
          node.alt ?? node.identifier,
        ]);
      case "table":
        return [{ tag: "table", children: table(node.children) }];
      default:
        return "children" in node ? fold(node.children as Nodes[]) : [];
    }
  }

  function wrap(tag: Tag, children: Nodes[]): TextNode[] {
    return [{ tag, children: fold(children) }];
  }

  function table(rows: Extract<Nodes, { type: "tableRow" }>[]): TextNode[] {
    return rows.map((row, index) => ({
      tag: index === 0 ? "thead" : "tbody",
      children: [
        {
          tag: "tr",
          children: row.children.flatMap((cell) =>
            wrap(index === 0 ? "th" : "td", cell.children),
          ),
        },
      ],
    }));
  }
}

/** Replaces character references in the text of raw HTML. */
function decoded(text: string): string {
  return text.replace(
    /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]*);/g,
    (reference) => {
      const [paragraph] = fromMarkdown(reference).children;
      const [one] = paragraph?.type === "paragraph" ? paragraph.children : [];
      return one?.type === "text" ? one.value : reference;
    },
  );
}

/** Removes the id that Docusaurus lets authors give to a heading: `Title {#id}`. */
function withoutId(children: Nodes[]): Nodes[] {
  const last = children.at(-1);
  if (last?.type !== "text") return children;
  const value = last.value.replace(/\s*\{#[\w-]+\}$/, "");
  return [...children.slice(0, -1), { ...last, value }];
}

/** Adds the state of a task to a list item. */
function checked(
  state: boolean | null | undefined,
  children: TextNode[],
): TextNode[] {
  return typeof state === "boolean"
    ? [state ? "☑ " : "☐ ", ...children]
    : children;
}

/**
 * Converts a quote. One that begins with `[!NOTE]` or the like is an admonition, as on GitHub.
 *
 * @see https://docs.github.com/en/get-started/writing-on-github#alerts
 */
function quote(children: TextNode[]): TextElement {
  const [first, ...rest] = children;
  const [text, ...more] = typeof first === "object" ? first.children : [];
  const [start = "", name = ""] =
    (typeof text === "string" &&
      /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](?:\s*\n|\s*$)/.exec(text)) ||
    [];
  const kind = alerts[name];
  if (!kind || typeof text !== "string") return { tag: "blockquote", children };
  const left = text.slice(start.length);
  const paragraph = [...(left === "" ? [] : [left]), ...more];
  const title = name.charAt(0) + name.slice(1).toLowerCase();
  return {
    tag: "aside",
    className: admonitionClass(kind),
    children: [
      { tag: "p", children: [{ tag: "strong", children: [title] }] },
      ...(paragraph.length > 0
        ? [{ tag: "p" as const, children: paragraph }]
        : []),
      ...rest,
    ],
  };
}

const alerts: Readonly<Record<string, AdmonitionKind>> = {
  NOTE: "note",
  TIP: "tip",
  IMPORTANT: "info",
  WARNING: "warning",
  CAUTION: "danger",
};

/** Splits a text into paragraphs without parsing it. */
function paragraphs(text: string): TextNode[] {
  return text
    .split(/\n[ \t]*\n/)
    .filter((part) => part.trim() !== "")
    .map((part) => ({ tag: "p", children: [part.trim()] }));
}

/** Matches text without any Markdown syntax, as in most descriptions. */
const plain =
  /^(?!.*www\.)\p{L}[\p{L}\p{N} ,;()'"’/?%-]*(\.[\p{L}\p{N} ,;()'"’/?%-]+)*\.?\s*$/u;

function link(url: string, children: TextNode[]): TextNode[] {
  const href = safeUrl(url);
  return href === undefined ? children : [{ tag: "a", href, children }];
}

/** Removes the paragraph around an item's only paragraph. */
function tight(children: TextNode[]): TextNode[] {
  const [only] = children;
  return children.length === 1 && typeof only === "object" && only.tag === "p"
    ? only.children
    : children;
}
