import {
  Children,
  type PropsWithChildren,
  type ReactElement,
  type ReactNode,
  cloneElement,
  isValidElement,
} from "react";

/** The text on a response's line, and the content below it. */
export interface Sentence {
  head: ReactNode[];
  rest: ReactNode;
}

type Wrapper = ReactElement<PropsWithChildren>;

/**
 * Not after abbreviations such as "e.g."; only at the end or before a word that can start a
 * sentence.
 */
const sentenceEnd = /(?<!\b(?:e\.g|i\.e|etc|vs))[.!?](?=\s+[^\p{Ll}\s]|\s*$)/u;

/**
 * Splits off the first sentence of a response's content, whose first element is the description. If
 * the first sentence contains a link, nothing is split off, because a summary cannot contain one.
 */
export function firstSentence(content: ReactNode): Sentence {
  const [text, ...others] = Children.toArray(content);
  const whole = { head: [], rest: content };
  if (!isElement(text, "div")) return whole;
  const [paragraph, ...paragraphs] = Children.toArray(text.props.children);
  if (!isElement(paragraph, "p")) return whole;
  const split = splitParagraph(Children.toArray(paragraph.props.children));
  if (!split) return whole;
  const left =
    split.rest.length > 0
      ? [cloneElement(paragraph, {}, ...split.rest), ...paragraphs]
      : paragraphs;
  return {
    head: split.head,
    rest:
      left.length > 0 ? [cloneElement(text, {}, ...left), ...others] : others,
  };
}

function splitParagraph(nodes: ReactNode[]) {
  const head: ReactNode[] = [];
  for (const [index, node] of nodes.entries()) {
    if (isValidElement(node) && typeof node.type !== "string") return undefined;
    if (typeof node !== "string") {
      head.push(node);
      continue;
    }
    const end = sentenceEnd.exec(node);
    if (!end) {
      head.push(node);
      continue;
    }
    const place = end.index + 1;
    const after = node.slice(place).trimStart();
    return {
      head: [...head, node.slice(0, place)],
      rest: [...(after ? [after] : []), ...nodes.slice(index + 1)],
    };
  }
  return { head, rest: [] };
}

function isElement(node: ReactNode, type: string): node is Wrapper {
  return isValidElement(node) && node.type === type;
}
