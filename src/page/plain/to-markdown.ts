import { markdown } from "../markdown/nodes";
import { itemWords } from "../wording/item-words";
import type { ComponentProps } from "../tree/components";
import type { PageElement, PageNode } from "../tree/node";
import { type Href, inlineText, isInline, plainText } from "./inline";
import {
  type Render,
  historyLines,
  parameterLines,
  propertyLines,
} from "./schema";

/**
 * Writes a page's tree as Markdown with the same content.
 *
 * @param href returns the URL of a link
 */
export function toMarkdown(tree: readonly PageNode[], href: Href): string {
  return `${blocks(tree, href, 3).join("\n\n")}\n`;
}

/** Converts nodes to blocks; inline nodes between blocks become a paragraph. */
function blocks(
  nodes: readonly PageNode[],
  href: Href,
  level: number,
): string[] {
  const result: string[] = [];
  let run: PageNode[] = [];
  const flush = () => {
    const text = inlineText(run, href).trim();
    if (text !== "") result.push(text);
    run = [];
  };
  for (const node of nodes)
    if (typeof node === "string" || isInline(node)) run.push(node);
    else {
      flush();
      result.push(...block(node, href, level));
    }
  flush();
  return result;
}

function block(node: PageElement, href: Href, level: number): string[] {
  const { component, props, children } = node;
  const inside = () => blocks(children, href, level);
  switch (component) {
    case "Heading": {
      const { as, children: text } =
        props as unknown as ComponentProps["Heading"];
      return [`${as === "h1" ? "#" : "##"} ${text}`];
    }
    case "h2":
      return [`## ${inlineText(children, href)}`];
    case "h3":
      return [`### ${inlineText(children, href)}`];
    case "MethodEndpoint": {
      const {
        method,
        path,
        history,
        samples = [],
      } = props as unknown as ComponentProps["MethodEndpoint"];
      return [
        fenced("http", `${method.toUpperCase()} ${path}`),
        ...historyLines(history, renderIn(href, level)),
        ...samples.flatMap(({ label, language, source }) => [
          label,
          fenced(language.toLowerCase(), source),
        ]),
      ];
    }
    case "ResponseSamples": {
      const { responseExample, language } =
        props as unknown as ComponentProps["ResponseSamples"];
      return [fenced(language, responseExample)];
    }
    case "pre":
      return [fenced("", plainText(children).replace(/\n$/, ""))];
    case "TabItem": {
      const { label } = props as unknown as ComponentProps["TabItem"];
      const sign = "#".repeat(Math.min(level, 6));
      return [`${sign} ${label}`, ...blocks(children, href, level + 1)];
    }
    case "summary":
      return [inlineText(children, href).trim()].filter(Boolean);
    case "ul":
    case "ol":
      return [list(children, component === "ol", href, level)].filter(Boolean);
    case "li":
    case "ParamsItem":
    case "SchemaItem":
      return [list([node], false, href, level)];
    case "table":
      return [table(node, href)];
    case "blockquote":
      return [inside().join("\n\n").replace(/^/gm, "> ")];
    case "hr":
      return ["---"];
    case "button":
      return [];
    default:
      return inside();
  }
}

function list(
  items: readonly PageNode[],
  isOrdered: boolean,
  href: Href,
  level: number,
): string {
  return items
    .map((item, index) => {
      const text = itemBlocks(item, href, level).join("\n\n");
      const sign = isOrdered ? `${String(index + 1)}. ` : "- ";
      const indent = " ".repeat(sign.length);
      return text === ""
        ? ""
        : sign + text.replace(/\n(?=[^\n])/g, `\n${indent}`);
    })
    .filter(Boolean)
    .join("\n");
}

function itemBlocks(item: PageNode, href: Href, level: number): string[] {
  if (typeof item === "string") return blocks([item], href, level);
  const { component, props, children } = item;
  if (props["className"] === "openapi-schema__bracket")
    return plainText(children) === "]" ? [] : [itemWords(plainText(children))];
  const inside = blocks(children, href, level);
  const render = renderIn(href, level);
  if (component === "ParamsItem")
    return [
      ...parameterLines(
        props as unknown as ComponentProps["ParamsItem"],
        render,
      ),
      ...inside,
    ];
  if (component !== "SchemaItem")
    return component === "li" ? inside : block(item, href, level);
  const property = props as unknown as ComponentProps["SchemaItem"];
  const { collapsible, schemaHref, schemaLabel } = property;
  const link =
    schemaHref && schemaLabel
      ? [`[${schemaLabel}](<${href(schemaHref)}>)`]
      : [];
  return collapsible
    ? [
        ...opened(children, href, level),
        ...historyLines(property.history, render),
        ...link,
      ]
    : [...propertyLines(property, render), ...inside, ...link];
}

/** Renders texts of descriptions at a heading level. */
function renderIn(href: Href, level: number): Render {
  return (text) => blocks(markdown(text), href, level);
}

/** Writes an expandable property, whose line is the summary of a `<details>`. */
function opened(
  [details, ...rest]: readonly PageNode[],
  href: Href,
  level: number,
): string[] {
  if (typeof details !== "object") return blocks(rest, href, level);
  const [summary, ...content] = details.children;
  const line =
    typeof summary === "object" ? summaryLine(summary, href) : (summary ?? "");
  return [line, ...blocks([...content, ...rest], href, level)];
}

/** Writes the parts of a property's line, with its name as code. */
function summaryLine(summary: PageElement, href: Href): string {
  const parts = summary.children.flatMap((child) =>
    typeof child === "object" && child.component === "span"
      ? child.children
      : [child],
  );
  return parts
    .map((part) =>
      typeof part === "object" && part.component === "strong"
        ? `\`${plainText(part.children)}\``
        : inlineText([part], href).trim(),
    )
    .filter(Boolean)
    .join(", ");
}

function table({ children }: PageElement, href: Href): string {
  const rows = rowsOf(children).map(
    (row) =>
      `| ${row.children
        .map((cell) =>
          typeof cell === "string"
            ? ""
            : inlineText(cell.children, href).trim().replaceAll("|", "\\|"),
        )
        .join(" | ")} |`,
  );
  const [head = "", ...body] = rows;
  const columns = rowsOf(children)[0]?.children.length ?? 0;
  return [head, `|${" --- |".repeat(columns)}`, ...body].join("\n");
}

function rowsOf(nodes: readonly PageNode[]): PageElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [];
    return node.component === "tr" ? [node] : rowsOf(node.children);
  });
}

/** Writes a code block with a fence that its content cannot close (CommonMark, section 4.5). */
function fenced(language: string, text: string): string {
  const runs = (text.match(/`{3,}/g) ?? []).map((run) => run.length);
  const fence = "`".repeat(Math.max(2, ...runs) + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
