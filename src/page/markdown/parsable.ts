/**
 * More than any text that people write has; the parser's time grows with the square of these, of
 * `prefix` with its cube.
 */
const most = {
  length: 500_000,
  /** Marks of emphasis in one paragraph. */
  runs: 1_500,
  /** Characters before a line's own text: indentation, and marks of lists and quotes. */
  prefix: 150,
  /** Ends of links and of definitions. */
  brackets: 5_000,
  /** Beginnings of comments and the like. */
  declarations: 200,
};

/** Whether Markdown can be parsed in a time worth waiting for. */
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
    // A line of dashes or stars alone is a rule, and nests nothing.
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
