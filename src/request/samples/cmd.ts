import type { BuiltRequest } from "../types";
import { curlOptions } from "./curl";
import { piecesOf } from "./variables";

/** The cURL command of a request for the command prompt of Windows, one option a line. */
export function cmd(request: BuiltRequest): string {
  return curlOptions(request, cmdQuoted).join(" ^\n  ");
}

/**
 * A word for a program that cmd.exe starts: quoted as Microsoft's C runtime reads it, and with a caret
 * before all that cmd.exe would take for its own, so that it sees no quotes and expands only variables.
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
