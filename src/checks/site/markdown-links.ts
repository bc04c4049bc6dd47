/** A link of a Markdown text, and where it begins. */
export interface MarkdownLink {
  url: string;
  offset: number;
}

/** The links of a Markdown text; what stands in code is none. */
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

/** As many characters, so that places stay where they are. */
function blank(code: string): string {
  return code.replace(/[^\n]/g, " ");
}
