/** A link in a Markdown text, with its offset. */
export interface MarkdownLink {
  url: string;
  offset: number;
}

/** Lists the links of a Markdown text, except in code. */
export function markdownLinks(text: string): MarkdownLink[] {
  const withoutCode = text
    .replace(/^( *)(`{3,}|~{3,})[^\n]*\n[^]*?^ *\2[`~]* *$/gm, blank)
    .replace(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, blank);
  return [
    ...withoutCode.matchAll(
      /\]\((?:<([^>\n]*)>|([^()\s]*(?:\([^()\s]*\)[^()\s]*)*))/g,
    ),
  ].flatMap(({ 1: bracketed, 2: plain = "", index }) => {
    const url = (bracketed ?? plain).replace(/\\(?=[!-/:-@[-`{-~])/g, "");
    return url === "" ? [] : [{ url, offset: index + 2 }];
  });
}

/** Replaces code with spaces, so that offsets remain valid. */
function blank(code: string): string {
  return code.replace(/[^\n]/g, " ");
}
