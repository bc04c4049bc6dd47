import { code, type Cursor, giveUp, isLineEnd, lineEnd } from "./cursor";

/** The scalar's lines without their indentation, and the number of blank lines at the end. */
interface Lines {
  lines: string[];
  blankAtEnd: number;
}

/**
 * Reads a literal (`|`) or folded (`>`) scalar (YAML 1.2.2, section 8.1). Leaves the cursor at the
 * end of its last line.
 *
 * @param parent the indentation of the enclosing collection
 */
export function readBlockScalar(cursor: Cursor, parent: number): string {
  const { text } = cursor;
  const end = lineEnd(text, cursor.at);
  const header = /^([|>])([-+]?)([1-9]?)([-+]?) *( #.*)?$/.exec(
    text.slice(cursor.at, end),
  );
  if (!header) giveUp();
  const [, style, before = "", digit, after = ""] = header;
  if (before && after) giveUp();
  cursor.at = end;
  const indent = digit ? Math.max(parent, 0) + Number(digit) : undefined;
  const { lines, blankAtEnd } = readLines(cursor, parent, indent);
  const content = lines.slice(0, lines.length - blankAtEnd);
  if (content.length === 0) giveUp();
  const value = style === "|" ? content.join("\n") : folded(content);
  const chomp = before + after;
  if (chomp === "-") return value;
  return value + "\n".repeat(chomp === "+" ? blankAtEnd + 1 : 1);
}

/**
 * @param indent the indentation given in the header; by default that of the first line with content
 */
function readLines(cursor: Cursor, parent: number, indent?: number): Lines {
  const { text } = cursor;
  const lines: string[] = [];
  let blankAtEnd = 0;
  let known = indent;
  let longestBlank = 0;
  while (cursor.at < text.length) {
    const start = cursor.at + 1;
    let at = start;
    while (text.charCodeAt(at) === code.space) at++;
    const spaces = at - start;
    const char = text.charCodeAt(at);
    if (char !== char && spaces > 0) giveUp();
    if (char !== char) break;
    if (isLineEnd(char)) {
      if (known === undefined) longestBlank = Math.max(longestBlank, spaces);
      else if (spaces > known) giveUp();
      lines.push("");
      blankAtEnd++;
    } else {
      if (char === code.tab && spaces < (known ?? Infinity)) giveUp();
      if (known === undefined && spaces > parent) known = spaces;
      if (known === undefined || spaces < known) break;
      if (known <= parent || known === 0 || longestBlank > known) giveUp();
      at = lineEnd(text, at);
      lines.push(text.slice(start + known, at));
      blankAtEnd = 0;
    }
    cursor.at = at;
  }
  return { lines, blankAtEnd };
}

/** Joins lines of text; lines with extra indentation keep their line breaks. */
function folded(lines: string[]): string {
  const first = lines.findIndex((line) => line !== "");
  let value = "\n".repeat(first);
  let separator = "";
  let wasIndented = false;
  for (const line of lines.slice(first)) {
    if (line === "") {
      if (separator === "\n") value += "\n";
      else separator = "\n";
      continue;
    }
    const isIndented = /^[ \t]/.test(line);
    if (isIndented && separator === " ") separator = "\n";
    else if (isIndented && !wasIndented && separator === "\n")
      separator = "\n\n";
    value += separator + line;
    separator = isIndented ? "\n" : " ";
    wasIndented = isIndented;
  }
  return value;
}
