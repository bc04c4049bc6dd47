import { readFile } from "node:fs/promises";
import { isRecord } from "../../description/model/record";
import { parseSource } from "../../description/load/source";
import { CheckError } from "../report/check";

/** A URL with special treatment, and the reason. */
export interface ListEntry {
  list: "allow" | "ignore";
  /** The URL; `*` matches anything. */
  url: string;
  reason: string;
  line: number;
  column: number;
}

/**
 * Reads the lists: `ignore` has URLs that are not requested, `allow` those that are known to fail.
 *
 * @returns no entries if there is no such file
 * @throws {CheckError} if the file is invalid, or a reason is missing
 */
export async function readLists(file: string): Promise<ListEntry[]> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return [];
  try {
    const source = parseSource(file, text);
    return (["allow", "ignore"] as const).flatMap((list) => {
      const entries = isRecord(source.value) ? source.value[list] : undefined;
      if (!Array.isArray(entries))
        throw new Error(`There is no list "${list}".`);
      return entries.map((entry: unknown, index): ListEntry => {
        const { url, reason } = isRecord(entry) ? entry : {};
        if (
          typeof url !== "string" ||
          typeof reason !== "string" ||
          reason.trim() === ""
        )
          throw new Error(
            `Entry ${String(index + 1)} of "${list}" needs a "url" and a "reason".`,
          );
        const { line = 1, column = 1 } = source.locate(
          `/${list}/${String(index)}`,
        );
        return { list, url, reason, line, column };
      });
    });
  } catch (cause) {
    throw new CheckError(
      `${file} cannot be used: ${(cause as Error).message}`,
      { cause },
    );
  }
}

/** Returns the entry that matches a URL. */
export function entryFor(
  url: string,
  entries: readonly ListEntry[],
): ListEntry | undefined {
  return entries.find((entry) => {
    const parts = entry.url
      .split("*")
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`).test(url);
  });
}
