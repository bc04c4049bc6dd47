import { readFileSync } from "node:fs";
import { LineCounter, isScalar, parseDocument } from "yaml";
import { type SourceLocation, fromPointer } from "../../description";
import type { TextPart } from "./fault";

/**
 * Finds the line and column of words in block, quoted and plain scalars. Folding and escapes change
 * only white space and quotes, so occurrences of the words can be counted.
 *
 * @param locate returns the location of a whole value
 */
export function createLocator(locate: (pointer: string) => SourceLocation) {
  const files = new Map<string, OpenedFile | undefined>();
  return (pointer: string, part?: TextPart): SourceLocation => {
    const place = locate(pointer);
    if (!part) return place;
    if (!files.has(place.file)) files.set(place.file, open(place.file));
    const file = files.get(place.file);
    return { ...place, ...file?.find(place.pointer ?? "", part) };
  };
}

interface OpenedFile {
  find(
    pointer: string,
    part: TextPart,
  ): { line: number; column: number } | undefined;
}

/** Returns undefined for a file that cannot be read, such as a URL. */
function open(file: string): OpenedFile | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch {
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: true,
    stringKeys: true,
  });
  return {
    find(pointer, { words, occurrence }) {
      const node = document.getIn(fromPointer(pointer), true);
      if (!isScalar(node) || !node.range) return undefined;
      const [start, end] = node.range;
      let offset = start - 1;
      for (let count = 0; count <= occurrence; count++) {
        offset = text.indexOf(words, offset + 1);
        if (offset < 0 || offset >= end) return undefined;
      }
      const { line, col } = lines.linePos(offset);
      return { line, column: col };
    },
  };
}
