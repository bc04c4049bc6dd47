import { code, type Cursor, giveUp, isLineEnd } from "./cursor";

const escapes: Partial<Record<string, string>> = {
  ...{ '"': '"', "\\": "\\", "/": "/", " ": " ", "\t": "\t" },
  ...{ "0": "\0", a: "\u0007", b: "\b", e: "\u001b", f: "\f", n: "\n" },
  ...{ r: "\r", t: "\t", v: "\v", N: "\u0085", _: "\u00a0" },
  ...{ L: "\u2028", P: "\u2029" },
};
const digits: Partial<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Returns whether a quoted scalar starts here. */
export function beginsQuoted(char: number): boolean {
  return char === 34 || char === 39;
}

/**
 * Reads a scalar in single or double quotes (YAML 1.2.2, sections 7.3.1 and 7.3.2). Leaves the
 * cursor after it.
 *
 * @param parent the indentation of the enclosing collection; further lines are indented more
 */
export function readQuoted(cursor: Cursor, parent: number): string {
  const { text } = cursor;
  const quote = text[cursor.at] ?? giveUp();
  const start = cursor.at + 1;
  const end = text.indexOf(quote, start);
  if (end < 0) giveUp();
  const simple = text.slice(start, end);
  const isSimple =
    !simple.includes("\n") &&
    (quote === '"' ? !simple.includes("\\") : text[end + 1] !== "'");
  if (isSimple) {
    cursor.at = end + 1;
    return simple;
  }
  cursor.at = start;
  return quote === '"'
    ? readDouble(cursor, parent)
    : readSingle(cursor, parent);
}

function readSingle(cursor: Cursor, parent: number): string {
  const { text } = cursor;
  let value = "";
  for (let from = cursor.at; ; cursor.at++) {
    const char = text[cursor.at] ?? giveUp();
    if (char === "\n") {
      value = fold(value + text.slice(from, cursor.at), 0, cursor, parent);
      from = cursor.at--;
    } else if (char === "'") {
      value += text.slice(from, cursor.at);
      if (text[++cursor.at] !== "'") return value;
      from = cursor.at;
    }
  }
}

function readDouble(cursor: Cursor, parent: number): string {
  const { text } = cursor;
  let value = "";
  /** White space at the end of a line counts only if it is escaped. */
  let kept = 0;
  for (let from = cursor.at; ; cursor.at++) {
    const char = text[cursor.at] ?? giveUp();
    if (char === "\n") {
      value = fold(value + text.slice(from, cursor.at), kept, cursor, parent);
      from = cursor.at--;
    } else if (char === "\\") {
      value += text.slice(from, cursor.at);
      value += readEscape(cursor, parent);
      kept = value.length;
      from = cursor.at--;
    } else if (char === '"') {
      value += text.slice(from, cursor.at);
      cursor.at++;
      return value;
    }
  }
}

/** Reads an escape sequence (YAML 1.2.2, section 5.7). */
function readEscape(cursor: Cursor, parent: number): string {
  const { text } = cursor;
  const char = text[cursor.at + 1] ?? giveUp();
  cursor.at += 2;
  if (char === "\n") {
    skipIndent(cursor, parent);
    // Blank lines after an escaped line break are left to the full parser.
    if (isLineEnd(text.charCodeAt(cursor.at))) giveUp();
    return "";
  }
  const count = digits[char];
  if (count === undefined) return escapes[char] ?? giveUp();
  const hex = text.slice(cursor.at, cursor.at + count);
  cursor.at += count;
  const point =
    /^[0-9a-fA-F]+$/.test(hex) && hex.length === count
      ? parseInt(hex, 16)
      : giveUp();
  return point <= 0x10ffff ? String.fromCodePoint(point) : giveUp();
}

/**
 * Folds line breaks: one becomes a space, several become one fewer. Leaves the cursor at the next
 * content.
 */
function fold(
  before: string,
  kept: number,
  cursor: Cursor,
  parent: number,
): string {
  const { text } = cursor;
  let end = before.length;
  while (end > kept && before.charCodeAt(end - 1) === code.space) end--;
  if (before.charCodeAt(end - 1) === code.tab) giveUp();
  let breaks = 0;
  do {
    breaks++;
    cursor.at++;
    skipIndent(cursor, parent);
  } while (text.charCodeAt(cursor.at) === code.newline);
  return before.slice(0, end) + (breaks === 1 ? " " : "\n".repeat(breaks - 1));
}

function skipIndent(cursor: Cursor, parent: number): void {
  const { text } = cursor;
  const start = cursor.at;
  while (text.charCodeAt(cursor.at) === code.space) cursor.at++;
  const char = text.charCodeAt(cursor.at);
  if (char === code.tab) giveUp();
  const indent = cursor.at - start;
  if (char !== code.newline && (indent <= parent || indent === 0)) giveUp();
}
