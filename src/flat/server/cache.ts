import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Returns a cached value if all inputs are unchanged; otherwise computes and stores it.
 *
 * @param file the cache file
 * @param inputs everything that the value depends on
 */
export async function cached<T>(
  file: string,
  inputs: string[],
  make: () => Promise<T>,
): Promise<T> {
  const hash = createHash("sha256");
  for (const input of inputs) hash.update(`${input.length} ${input}`);
  const key = hash.digest("hex");
  const known = read(file) as { key: string; value: T } | undefined;
  if (known?.key === key) return known.value;
  const value = await make();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ key, value }));
  return value;
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // The file does not exist, or was truncated when a build was stopped.
    return undefined;
  }
}
