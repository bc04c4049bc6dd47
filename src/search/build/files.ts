import { gzipSync } from "node:zlib";
import type { SearchShard } from "../types";
import { nameColumns, namesOf } from "./names";
import { indexOf } from "./operations";
import type { SearchSource } from "./source";
import { textColumns, textsOf } from "./texts";

/** Bytes that a file of the second stage may have after gzip. */
export const shardLimit = 25_000;

/** Name of the first stage's file. */
export const indexFile = "index.json";

/**
 * The files of a search, by name: the first stage, and what is asked for when the first stage has
 * shown its results. Each of these stays below `shardLimit`.
 */
export function searchFiles(source: SearchSource): Map<string, string> {
  const names = split(namesOf(source), (part) => ({
    names: nameColumns(part),
    texts: textColumns([]),
  }));
  const texts = split(textsOf(source), (part) => ({
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

/** Halves what is too large for one file, for as long as it is. */
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
