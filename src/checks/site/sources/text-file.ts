import { readFileSync } from "node:fs";
import type { SourceLocation } from "../../../description";

/** Converts an offset in a text to a line and column, from 1. */
export function positionAt(text: string, offset: number) {
  const before = text.slice(0, offset).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { line: before.length, column };
}

/** Reads a file; undefined if it cannot be read. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Finds every occurrence of some words in a file, except as part of a longer URL. */
export function placesOfWords(
  file: string,
  text: string,
  words: readonly string[],
): SourceLocation[] {
  const places: SourceLocation[] = [];
  for (const word of new Set(words)) {
    if (word === "" || word === "/") continue;
    for (
      let offset = text.indexOf(word);
      offset >= 0;
      offset = text.indexOf(word, offset + 1)
    ) {
      const before = text[offset - 1] ?? " ";
      const after = text[offset + word.length] ?? " ";
      if (!/[\w./#-]/.test(before) && !/[\w/#?-]/.test(after))
        places.push({ file, ...positionAt(text, offset) });
    }
  }
  return places;
}
