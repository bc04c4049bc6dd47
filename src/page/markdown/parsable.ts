/** More than any text that people write has; the parser's time grows with their square or cube. */
const most = { length: 500_000, runs: 1_500, prefix: 150 };

/**
 * Whether Markdown can be parsed in a time worth waiting for: it does not nest its lists and quotes
 * without end, and no paragraph is made of little but marks of emphasis.
 */
export function isParsable(markdown: string): boolean {
  if (markdown.length > most.length) return false;
  let runs = 0;
  for (const line of markdown.split("\n")) {
    const prefix = /^(?:[\s>*+-]|\d{1,9}[.)] )*/.exec(line)?.[0] ?? "";
    // A line of dashes or stars alone is a rule, and nests nothing.
    const isRule = /^([*_-])\1*$/.test(line.trim());
    if (prefix.length > most.prefix && !isRule && line.trim() !== "")
      return false;
    runs = line.trim() === "" ? 0 : runs + (line.match(/[*_~]+/g)?.length ?? 0);
    if (runs > most.runs) return false;
  }
  return true;
}
