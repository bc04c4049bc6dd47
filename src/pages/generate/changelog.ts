import { readFile } from "node:fs/promises";
import path from "node:path";
import { type DescriptionDiff, DescriptionError } from "../../description";
import { isRecord } from "../../description/model/record";
import { listFiles } from "./synchronize";

/**
 * The differences that `npm run spec:diff -- OLD NEW --save` has kept beside a description, the
 * newest version first. There are none beside a URL.
 *
 * @throws DescriptionError that names the file, when one is no difference
 */
export async function readChangelog(spec: string): Promise<DescriptionDiff[]> {
  if (/^https?:/i.test(spec)) return [];
  const folder = path.join(path.dirname(spec), "changelog");
  const names = (await listFiles(folder)).filter((name) =>
    name.endsWith(".json"),
  );
  const entries = await Promise.all(
    names.map((name) => readEntry(path.join(folder, name))),
  );
  return entries.sort((a, b) =>
    b.to.localeCompare(a.to, "en", { numeric: true }),
  );
}

async function readEntry(file: string): Promise<DescriptionDiff> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    if (isDiff(value)) return value;
    throw new Error("It has no version, or no lists of changes.");
  } catch (cause) {
    throw new DescriptionError(
      [
        {
          file,
          severity: "error",
          message: `This is no entry of a changelog: ${(cause as Error).message}`,
          hint: "Make it with npm run spec:diff -- OLD NEW --save",
        },
      ],
      { cause },
    );
  }
}

function isDiff(value: unknown): value is DescriptionDiff {
  return (
    isRecord(value) &&
    (value["from"] === null || typeof value["from"] === "string") &&
    typeof value["to"] === "string" &&
    Array.isArray(value["general"]) &&
    Array.isArray(value["operations"])
  );
}
