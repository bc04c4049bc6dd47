/** A string literal with double quotes; JSON's escapes hold in JavaScript, Python, Go, Java and C#. */
export const doubleQuoted = (text: string): string => JSON.stringify(text);

/** A string literal with single quotes, where only the quote and the backslash are special. */
export const singleQuoted = (text: string): string =>
  `'${text.replace(/[\\']/g, "\\$&")}'`;

/** PowerShell's literal string; typographic quotes end it as well. */
export const powershellQuoted = (text: string): string =>
  `'${text.replace(/['\u2018-\u201b]/g, "$&$&")}'`;

/** Quotes a word for a POSIX shell; plain words stay bare. */
export function shellQuoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word)
    ? word
    : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** Indents every line but the first. */
export const indented = (text: string, by: number): string =>
  text.replaceAll("\n", `\n${" ".repeat(by)}`);
