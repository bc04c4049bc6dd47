import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import type { Synonyms } from "./source";

/**
 * Reads a file of synonyms; empty if the file does not exist.
 *
 * @throws Error naming the file and the malformed entry
 */
export async function readSynonyms(file: string): Promise<Synonyms> {
  if (!existsSync(file)) return { words: [], tasks: {} };
  return parseSynonyms(await readFile(file, "utf8"), file);
}

/**
 * Parses the text of a file of synonyms.
 * @throws Error naming the file and the malformed entry
 */
export function parseSynonyms(text: string, name: string): Synonyms {
  const value: unknown = parse(text);
  const { words, tasks } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (!Array.isArray(words))
    throw new Error(`${name}: \`words\` has to be a list of lists of words.`);
  if (typeof tasks !== "object" || tasks === null || Array.isArray(tasks))
    throw new Error(`${name}: \`tasks\` has to be an object.`);
  const groups = words.map((group: unknown, index) => {
    if (!isTexts(group) || group.length < 2 || !group.every(isWord))
      throw new Error(
        `${name}: group ${String(index + 1)} of \`words\` needs two words or more, in lower case.`,
      );
    return group;
  });
  const phrases: Record<string, string[]> = {};
  for (const [id, list] of Object.entries(tasks)) {
    if (!isTexts(list) || list.length === 0)
      throw new Error(`${name}: \`tasks\` needs a list of phrases for ${id}.`);
    phrases[id] = list;
  }
  return { words: groups, tasks: phrases };
}

function isTexts(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.every((one) => typeof one === "string" && one.trim() !== "")
  );
}

function isWord(text: string): boolean {
  return /^[\p{Ll}\p{N}]+$/u.test(text);
}
