import { hasVariables, joined, type Piece, piecesOf } from "./variables";

/** Quotes a string with JSON's escapes, which are valid in JavaScript, Python, Go, Java and C#. */
export const doubleQuoted = (text: string): string => JSON.stringify(text);

/** Quotes a string for JavaScript; with variables, as a template literal. */
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

/** Quotes a string with single quotes, in which only quote and backslash are special. */
export const singleQuoted = (text: string): string =>
  `'${text.replace(/[\\']/g, "\\$&")}'`;

/** Quotes a string for PowerShell, in which typographic quotes end a string too. */
export const powershellQuoted = (text: string): string => {
  const written = joined(
    (piece) => `'${piece.replace(/['\u2018-\u201b]/g, "$&$&")}'`,
    (name) => `$env:${name}`,
    " + ",
  )(text);
  return hasVariables(text) ? `(${written})` : written;
};

/** Quotes a word for a POSIX shell; plain words are not quoted, variables are expanded. */
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

/** Indents every line except the first. */
export const indented = (text: string, by: number): string =>
  text.replaceAll("\n", `\n${" ".repeat(by)}`);
