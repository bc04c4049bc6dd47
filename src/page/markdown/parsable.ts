/**
 * Limits that no real text exceeds. The parser's time grows with the square of these values, and
 * with the cube of `prefix`.
 */
const most = {
  length: 500_000,
  /** Emphasis markers in one paragraph. */
  runs: 1_500,
  /** Characters before a line's text: indentation, list markers and quote markers. */
  prefix: 150,
  /** Closing brackets of links and definitions. */
  brackets: 5_000,
  /** Openings of comments and declarations. */
  declarations: 200,
};

/** Returns whether Markdown can be parsed in reasonable time. */
export function isParsable(markdown: string): boolean {
  if (
    markdown.length > most.length ||
    count(markdown, /\]/g) > most.brackets ||
    count(markdown, /<[!?]/g) > most.declarations
  )
    return false;
  let runs = 0;
  for (const line of markdown.split("\n")) {
    const text = line.trim();
    const prefix = /^(?:[\s>*+-]|\d{1,9}[.)] )*/.exec(line)?.[0] ?? "";
    // A line of only dashes or stars is a rule and nests nothing.
    const isRule = /^([*_-])\1*$/.test(text);
    if (prefix.length > most.prefix && !isRule && text !== "") return false;
    runs = text === "" ? 0 : runs + count(line, /[*_~]+/g);
    if (runs > most.runs) return false;
  }
  return true;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
