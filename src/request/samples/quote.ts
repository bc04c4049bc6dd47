import { hasVariables, joined, type Piece, piecesOf } from "./variables";

/** A string literal with double quotes; JSON's escapes hold in JavaScript, Python, Go, Java and C#. */
export const doubleQuoted = (text: string): string => JSON.stringify(text);

/** JavaScript's string literal; a template where variables stand in it. */
export function javascriptQuoted(text: string): string {
  if (!hasVariables(text)) return doubleQuoted(text);
  const pieces = piecesOf(text).map((piece) =>
    "text" in piece
      ? doubleQuoted(piece.text)
          .slice(1, -1)
          .replaceAll('\\"', '"')
          .replace(/`|\$\{/g, "\\$&")
      : `\${process.env.${piece.variable}}`,
  );
  return `\`${pieces.join("")}\``;
}

/** A string literal with single quotes, where only the quote and the backslash are special. */
export const singleQuoted = (text: string): string =>
  `'${text.replace(/[\\']/g, "\\$&")}'`;

/** PowerShell's literal string; typographic quotes end it as well. */
export const powershellQuoted = (text: string): string => {
  const written = joined(
    (piece) => `'${piece.replace(/['\u2018-\u201b]/g, "$&$&")}'`,
    (name) => `$env:${name}`,
    " + ",
  )(text);
  return hasVariables(text) ? `(${written})` : written;
};

/** Quotes a word for a POSIX shell; plain words stay bare, variables are expanded. */
export function shellQuoted(word: string): string {
  if (hasVariables(word)) {
    const pieces = piecesOf(word);
    const isPlain = pieces.every(
      (piece) => !("text" in piece) || !/["$`\\!]/.test(piece.text),
    );
    return isPlain
      ? `"${pieces
          .map(expanded)
          .join("")
          .replace(/\$\{(\w+)\}(?!\w)/g, "$$$1")}"`
      : pieces
          .map((piece) =>
            "text" in piece
              ? singleShellQuoted(piece.text)
              : `"$${piece.variable}"`,
          )
          .join("");
  }
  return /^[\w@%+=:,./-]+$/.test(word) ? word : singleShellQuoted(word);
}

const expanded = (piece: Piece) =>
  "text" in piece ? piece.text : `\${${piece.variable}}`;

const singleShellQuoted = (text: string) =>
  `'${text.replaceAll("'", `'\\''`)}'`;

/** Indents every line but the first. */
export const indented = (text: string, by: number): string =>
  text.replaceAll("\n", `\n${" ".repeat(by)}`);
