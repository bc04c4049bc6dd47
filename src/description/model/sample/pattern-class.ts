/** Characters that match the part that was read, plainest first, and the index after that part. */
export interface Read {
  texts: string[];
  end: number;
}

/** The characters tried against a class, plain letters first. */
const candidates = Array.from(
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" +
    "-_. /:@#,;+=%&$~!?*'\"()[]{}<>|\\^`\t\néßжあ中",
);

/** Reads a class (`[...]`); `start` is the index after its opening bracket. */
export function readClass(pattern: string, start: number): Read {
  let end = start;
  if (pattern[end] === "^") end++;
  for (; pattern[end] !== "]"; end++) {
    if (end >= pattern.length) throw new SyntaxError("The class has no end.");
    if (pattern[end] === "\\") end++;
  }
  return { texts: members(pattern.slice(start - 1, end + 1)), end: end + 1 };
}

/** Reads an escape; `start` is the index after its backslash. */
export function readEscape(pattern: string, start: number): Read {
  const [escape = ""] =
    /^(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|k<[^>]*>|[1-9]\d*|[^])/.exec(
      pattern.slice(start),
    ) ?? [];
  const end = start + escape.length;
  if (/^[bBk1-9]/.test(escape)) return { texts: [""], end };
  return { texts: members(`\\${escape}`), end };
}

/** Returns characters that a class or escape matches. */
function members(source: string): string[] {
  const code = /^\\u\{?([\da-fA-F]+)\}?$|^\\x([\da-fA-F]{2})$/.exec(source);
  const digits = code?.[1] ?? code?.[2];
  if (digits !== undefined) return [String.fromCodePoint(parseInt(digits, 16))];
  const expression = expressionOf(`^(?:${source})$`);
  const found = candidates.filter((character) => expression.test(character));
  if (found.length > 0) return found;
  const literal = source.replace(/^\[\^?|\]$/g, "");
  const first = Array.from(literal).find((character) =>
    expression.test(character),
  );
  if (first === undefined) throw new SyntaxError("Nothing is in the class.");
  return [first];
}

function expressionOf(source: string): RegExp {
  try {
    return new RegExp(source, "u");
  } catch {
    return new RegExp(source);
  }
}
