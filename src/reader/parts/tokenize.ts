export interface Token {
  kind?: "key" | "string" | "literal";
  text: string;
}

// An unterminated string extends to the end of the text, so matching takes linear time.
const pattern =
  /("(?:[^"\\]|\\[^]?)*"?)(\s*:)?|\b(?:true|false|null)\b|-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b/g;

/**
 * Splits JSON into tokens to be coloured and the text between them; joined, they are the original.
 */
export function tokenize(json: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of json.matchAll(pattern)) {
    if (match.index > end) tokens.push({ text: json.slice(end, match.index) });
    const [whole, string, colon] = match;
    if (string === undefined) tokens.push({ kind: "literal", text: whole });
    else {
      tokens.push({ kind: colon ? "key" : "string", text: string });
      if (colon) tokens.push({ text: colon });
    }
    end = match.index + whole.length;
  }
  if (end < json.length) tokens.push({ text: json.slice(end) });
  return tokens;
}
