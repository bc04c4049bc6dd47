import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { isRecord } from "../../description/model/record";
import type { Outcome } from "./outcome";

/** Recent results of URLs that exist or moved; all others are requested again. */
export interface Cache {
  get(url: string): Outcome | undefined;
  set(url: string, outcome: Outcome): void;
  save(): Promise<void>;
}

interface Entry {
  at: number;
  outcome: Outcome;
}

/**
 * Opens a cache file; a missing or damaged file is an empty cache.
 *
 * @param lifetimeMs how long a result is valid, in milliseconds
 */
export async function openCache(
  file: string,
  lifetimeMs: number,
  now: () => number = Date.now,
): Promise<Cache> {
  const entries = new Map(await readEntries(file));
  const isFresh = ({ at }: Entry) => at <= now() && now() - at < lifetimeMs;
  return {
    get(url) {
      const entry = entries.get(url);
      return entry && isFresh(entry) ? entry.outcome : undefined;
    },
    set(url, outcome) {
      if (outcome.kind === "fine" || outcome.kind === "moved")
        entries.set(url, { at: now(), outcome });
    },
    async save() {
      const fresh = [...entries].filter(([, entry]) => isFresh(entry));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(
        file,
        `${JSON.stringify(Object.fromEntries(fresh), null, 2)}\n`,
      );
    },
  };
}

async function readEntries(file: string): Promise<[string, Entry][]> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    return isRecord(value)
      ? Object.entries(value).filter((pair): pair is [string, Entry] =>
          isEntry(pair[1]),
        )
      : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is Entry {
  return (
    isRecord(value) &&
    typeof value["at"] === "number" &&
    isRecord(value["outcome"]) &&
    (value["outcome"]["kind"] === "fine" ||
      (value["outcome"]["kind"] === "moved" &&
        typeof value["outcome"]["to"] === "string"))
  );
}
