/** Lines of a Markdown text that stand on the page as they are written. */
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

/** With single spaces, as a browser shows it. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
