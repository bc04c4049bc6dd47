import type { BuiltRequest } from "../types";
import { curlOptions } from "./curl";
import { piecesOf } from "./variables";

/** Writes a cURL command for the Windows command prompt, one option per line. */
export function cmd(request: BuiltRequest): string {
  return curlOptions(request, cmdQuoted).join(" ^\n  ");
}

/**
 * Quotes a word for a program started by cmd.exe: with quotes as Microsoft's C runtime parses them,
 * and carets before the characters that are special to cmd.exe, so that it sees no quotes and
 * expands only variables.
 *
 * @see https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 */
export function cmdQuoted(word: string): string {
  if (/^[\w@+=:,./-]+$/.test(word)) return word;
  const argument = piecesOf(word).map((piece) =>
    "text" in piece
      ? careted(piece.text.replace(/(\\*)"/g, '$1$1\\"'))
      : `%${piece.variable}%`,
  );
  const backslashes = /\\*$/.exec(word)?.[0] ?? "";
  return `^"${argument.join("")}${backslashes}^"`;
}

const careted = (text: string) =>
  text.replace(/[()%!^"<>&|]/g, "^$&").replace(/\r?\n/g, "^\n\n");
