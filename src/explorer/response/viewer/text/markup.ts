export type MarkupKind = "comment" | "tag" | "attribute" | "string" | "entity";

export interface MarkupToken {
  kind: MarkupKind;
  start: number;
  end: number;
}

const outside =
  /(<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<[!?][^>]*>?)|(<\/?[\w:.-]+)|(&#?\w+;)/g;
const inside = /("[^"]*"?|'[^']*'?)|([^\s"'=<>/]+)|(\/?>)|[^]/y;

/** Returns the tokens of XML or HTML to highlight, in order. Nothing is executed or resolved. */
export function markupTokens(text: string): MarkupToken[] {
  const tokens: MarkupToken[] = [];
  const add = (kind: MarkupKind, start: number, end: number) => {
    tokens.push({ kind, start, end });
  };
  outside.lastIndex = 0;
  for (let match = outside.exec(text); match; match = outside.exec(text)) {
    const end = outside.lastIndex;
    const [, comment, tag] = match;
    if (tag === undefined) {
      add(comment === undefined ? "entity" : "comment", match.index, end);
      continue;
    }
    add("tag", match.index, end);
    outside.lastIndex = readTag(text, end, add);
  }
  return tokens;
}

/** Reads the attributes of a tag and returns the offset of its end. */
function readTag(
  text: string,
  from: number,
  add: (kind: MarkupKind, start: number, end: number) => void,
): number {
  inside.lastIndex = from;
  for (let match = inside.exec(text); match; match = inside.exec(text)) {
    const [, string, attribute, close] = match;
    const end = inside.lastIndex;
    if (string !== undefined) add("string", match.index, end);
    else if (attribute !== undefined) add("attribute", match.index, end);
    else if (close !== undefined) {
      add("tag", match.index, end);
      return end;
    } else if (match[0] === "<") return match.index;
  }
  return text.length;
}
