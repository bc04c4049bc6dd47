/** Returns the lines of a Markdown text that are on the page literally. */
export function plainLines(text: string): string[] {
  const lines: string[] = [];
  let isCode = false;
  for (const line of text.split("\n")) {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    const words = squeeze(line);
    const isPlain =
      /^[\p{L}(]/u.test(words) &&
      !/[*_`<>[\]\\&#|~:@{}$]|www\.|^\d|!$/.test(words);
    if (!isCode && isPlain && !/^\s{4}/.test(line)) lines.push(words);
  }
  return lines;
}

/** Collapses white space, as browsers do. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
