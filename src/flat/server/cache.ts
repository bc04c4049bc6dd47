import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * What was made of a source before, when neither the source nor anything else that matters has
 * changed since; otherwise makes it, and keeps it.
 *
 * @param file where it is kept
 * @param inputs everything that the result depends on
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
    // Not there yet, or cut off when a build was stopped.
    return undefined;
  }
}
