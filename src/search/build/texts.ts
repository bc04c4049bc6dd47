import { plainText } from "../../page/markdown/nodes";
import { type PageElement, type PageNode } from "../../page/tree/node";
import type { TextColumns } from "../types";
import { itemsOf } from "./found";
import { line } from "./operations";
import type { Occurrence } from "./occurrences";
import type { SearchSource } from "./source";

/** A text and its first occurrence. */
export interface Text {
  text: string;
  place: Occurrence;
}

/** Returns descriptions, error messages and the texts of guides, without duplicates. */
export function textsOf(source: SearchSource): Text[] {
  const { operations, tags, schemas, others, guides } = source;
  const texts = new Map<string, Occurrence>();
  for (const [entry, { description, tree }] of operations.entries()) {
    add(description, { entry, anchor: "" });
    for (const { status, text } of errorTexts(tree))
      add(text, { entry, anchor: `response-${status}` });
  }
  const first = operations.length + tags.length;
  for (const [at, { tree }] of schemas.entries())
    for (const { description, anchor } of itemsOf(tree))
      add(description, { entry: first + at, anchor });
  for (const [entry, { tree }] of operations.entries())
    for (const { description, anchor } of itemsOf(tree))
      add(description, { entry, anchor });
  const firstGuide = first + schemas.length + others.length;
  for (const [at, { text }] of guides.entries())
    add(text, { entry: firstGuide + at, anchor: "" });
  return [...texts].map(([text, place]) => ({ text, place }));

  function add(markdown: string | undefined, place: Occurrence): void {
    const text = line(plainText(markdown ?? ""));
    if (text.length > 2 && !texts.has(text)) texts.set(text, place);
  }
}

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
