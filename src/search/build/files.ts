import { gzipSync } from "node:zlib";
import type { SearchShard } from "../types";
import { foundItems } from "./found";
import { nameColumns, namesOf } from "./names";
import { indexOf } from "./operations";
import type { SearchSource } from "./source";
import { textColumns, textsOf } from "./texts";

/** Maximum size in bytes, after gzip, of a second-stage file. */
export const shardLimit = 25_000;

/** Name of the first stage's file. */
export const indexFile = "index.json";

/**
 * Returns the search's files by name: the first stage's, and the second stage's, which are fetched
 * after the first results are shown and are each at most `shardLimit`.
 */
export function searchFiles(source: SearchSource): Map<string, string> {
  const items = foundItems(source);
  const names = split(namesOf(source, items), (part) => ({
    names: nameColumns(part),
    texts: textColumns([]),
  }));
  const texts = split(textsOf(source, items), (part) => ({
    names: nameColumns([]),
    texts: textColumns(part),
  }));
  const shards = [
    ...names.map((text, at) => [`names-${String(at + 1)}.json`, text] as const),
    ...texts.map((text, at) => [`texts-${String(at + 1)}.json`, text] as const),
  ];
  const index = indexOf(
    source,
    shards.map(([name]) => name),
  );
  return new Map([[indexFile, JSON.stringify(index)], ...shards]);
}

/** Halves a list until each part fits into one file. */
function split<T>(
  items: readonly T[],
  make: (items: readonly T[]) => SearchShard,
): string[] {
  if (items.length === 0) return [];
  const text = JSON.stringify(make(items));
  if (items.length === 1 || gzipSync(text).byteLength <= shardLimit)
    return [text];
  const half = Math.ceil(items.length / 2);
  return [
    ...split(items.slice(0, half), make),
    ...split(items.slice(half), make),
  ];
}
