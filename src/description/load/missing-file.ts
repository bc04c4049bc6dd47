import { readdir } from "node:fs/promises";
import path from "node:path";
import { closest } from "../did-you-mean";
import { DescriptionError, fail } from "../diagnostic";

/**
 * Returns the error for a referenced file that does not exist, suggesting the most similar name in
 * its folder. Returns any other error unchanged.
 */
export async function missingFile(
  file: string,
  error: unknown,
): Promise<unknown> {
  const cause = error instanceof DescriptionError ? error.cause : undefined;
  const { code } = (cause ?? {}) as NodeJS.ErrnoException;
  if (code !== "ENOENT" && code !== "ENOTDIR") return error;
  const names = await readdir(path.dirname(file)).catch(() => []);
  // Extensions are not compared: nearly all files of a folder have the same one.
  const byStem = new Map(names.map((name) => [path.parse(name).name, name]));
  const stem = closest(path.parse(file).name, byStem.keys());
  const found = stem === undefined ? undefined : byStem.get(stem);
  return fail(
    { file },
    "There is no such file.",
    found === undefined
      ? "Check the path in the reference; it starts at the folder of the file that the reference is in."
      : `Did you mean ${found}?`,
    cause,
  );
}
