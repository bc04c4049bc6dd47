import { parseMarkdown } from "../../page/markdown/parse";
import type { TextNode } from "../../page/markdown/text-node";
import { type PageElement, type PageNode } from "../../page/tree/node";
import type { TextColumns } from "../types";
import type { FoundItem, FoundItems } from "./found";
import { line } from "./operations";
import type { Occurrence } from "./occurrences";
import type { SearchSource } from "./source";

/** A text and its first occurrence. */
export interface Text {
  text: string;
  place: Occurrence;
}

/**
 * Returns descriptions, error messages, changes and the texts of guides, without duplicates.
 *
 * @param items the parameters and properties of each page
 */
export function textsOf(source: SearchSource, items: FoundItems): Text[] {
  const { operations, tags, schemas, others, guides } = source;
  const texts = new Map<string, Occurrence>();
  const known = new Set<string>();
  for (const [entry, { description = "", tree }] of operations.entries()) {
    addMarkdown(description, { entry, anchor: "" });
    for (const { status, text } of errorTexts(tree))
      add(text, { entry, anchor: `response-${status}` });
  }
  const first = operations.length + tags.length;
  for (const at of schemas.keys()) addItems(first + at, items.schemas[at]);
  for (const at of operations.keys()) addItems(at, items.operations[at]);
  const firstOther = first + schemas.length;
  for (const [at, { texts: own }] of others.entries())
    for (const { text, anchor } of own)
      add(text, { entry: firstOther + at, anchor });
  for (const [at, { text }] of guides.entries())
    add(text, { entry: firstOther + others.length + at, anchor: "" });
  return [...texts].map(([text, place]) => ({ text, place }));

  function addItems(entry: number, own: readonly FoundItem[] = []): void {
    for (const { description, anchor } of own)
      addMarkdown(description, { entry, anchor });
  }

  function addMarkdown(markdown: string, place: Occurrence): void {
    if (known.has(markdown)) return;
    known.add(markdown);
    add(parseMarkdown(markdown).map(wordsOf).join(""), place);
  }

  function add(written: string, place: Occurrence): void {
    const text = line(written);
    if (text.length > 2 && !texts.has(text)) texts.set(text, place);
  }
}

function wordsOf(node: TextNode): string {
  if (typeof node === "string") return node;
  const inner = node.children.map(wordsOf).join("");
  return inline.has(node.tag) ? inner : ` ${inner} `;
}

/** Elements inside of words. */
const inline: ReadonlySet<string> = new Set(
  "a b code del em i kbd s strong sub sup u".split(" "),
);

/** Returns the sentences in the examples of error responses. */
function errorTexts(
  tree: readonly PageNode[],
): { status: string; text: string }[] {
  const found: { status: string; text: string }[] = [];
  visit(tree, undefined);
  return found;

  function visit(nodes: readonly PageNode[], status: string | undefined): void {
    for (const node of nodes) {
      if (typeof node === "string") continue;
      // Parameters and properties have no samples of responses inside.
      if (isItem(node)) continue;
      const { id } = node.props;
      const own =
        typeof id === "string" ? /^response-([45]\w\w)$/.exec(id) : null;
      const inside = own?.[1] ?? status;
      if (inside && node.component === "ResponseSamples")
        for (const text of sentencesIn(node))
          found.push({ status: inside, text });
      visit(node.children, inside);
    }
  }
}

function isItem({ component }: PageElement): boolean {
  return component === "ParamsItem" || component === "SchemaItem";
}

function sentencesIn({ props }: PageElement): string[] {
  const sample = props["responseExample"];
  if (typeof sample !== "string") return [];
  return [...sample.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)]
    .filter(([, , colon]) => colon === undefined)
    .map(([, text = ""]) => text.replace(/\\(.)/g, "$1"))
    .filter((text) => /^\p{Lu}.* .*/u.test(text));
}

export function textColumns(texts: readonly Text[]): TextColumns {
  return {
    text: texts.map(({ text }) => text).join("\n"),
    place: texts
      .map(
        ({ place: { entry, anchor } }) =>
          `${entry.toString(36)}${anchor && `#${anchor}`}`,
      )
      .join("\n"),
  };
}
