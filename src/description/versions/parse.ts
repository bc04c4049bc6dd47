import { type LoadDiagnostic, DescriptionError } from "../diagnostic";
import { parseSource } from "../load/source";
import { isRecord } from "../model/record";
import type { FileSource, PackageSource, VersionEntry } from "./types";

/**
 * Parses a list of versions.
 *
 * @param file its name, for messages
 * @throws DescriptionError with all problems and their lines
 */
export function parseVersions(file: string, text: string): VersionEntry[] {
  const { value, locate } = parseSource(file, text);
  const problems: LoadDiagnostic[] = [];
  const { versions: list, overlay } = isRecord(value) ? value : {};
  const report = (pointer: string, message: string, hint: string) => {
    problems.push({ ...locate(pointer), severity: "error", message, hint });
  };
  if (!Array.isArray(list) || list.length === 0)
    report("", "The file lists no versions.", "Add a list called versions.");
  if (overlay !== undefined && typeof overlay !== "string")
    report("/overlay", "overlay is not a path.", "Name an overlay file.");
  const entries = (Array.isArray(list) ? list : []).flatMap((item, index) =>
    readEntry(item, overlay, (key, message, hint) => {
      report(`/versions/${String(index)}${key && `/${key}`}`, message, hint);
    }),
  );
  const names = new Set<string>();
  entries.forEach(({ name }, index) => {
    if (names.has(name))
      report(
        `/versions/${String(index)}/name`,
        `There are two versions named ${name}.`,
        "Give each a name of its own.",
      );
    names.add(name);
  });
  if (entries[0]?.hasPages === false)
    report(
      "/versions/0/pages",
      "The first version is the default and needs pages.",
      "Remove pages: false, or put another version first.",
    );
  if (problems.length > 0) throw new DescriptionError(problems);
  return entries;
}

type Report = (key: string, message: string, hint: string) => void;

const known = new Set([
  ...["name", "package", "integrity", "file", "covers", "pages"],
]);

function readEntry(
  item: unknown,
  overlay: unknown,
  report: Report,
): VersionEntry[] {
  if (!isRecord(item)) {
    report(
      "",
      "This is not a version.",
      "Give it a name, and a package or file.",
    );
    return [];
  }
  for (const key of Object.keys(item))
    if (!known.has(key))
      report(key, `A version has no ${key}.`, `Use ${[...known].join(", ")}.`);
  const { name, pages = true } = item;
  if (typeof name !== "string" || !/^\d+(\.\d+)*$/.test(name)) {
    report(
      "name",
      "The name of a version consists of numbers and dots.",
      'Write it in quotes: name: "2026.8"',
    );
    return [];
  }
  if (typeof pages !== "boolean")
    report("pages", "pages is true or false.", "Correct the value.");
  const source = readSource(item, report);
  if (!source) return [];
  const hasPages = pages !== false;
  return "file" in source || typeof overlay !== "string"
    ? [{ name, source, hasPages }]
    : [{ name, source: { ...source, overlay }, hasPages }];
}

function readSource(
  item: Record<string, unknown>,
  report: Report,
): PackageSource | FileSource | undefined {
  const { package: id, integrity, file, covers } = item;
  if (id !== undefined && file !== undefined)
    report("file", "A version has a package or a file.", "Remove one of them.");
  if (covers !== undefined && !isPaths(covers))
    report("covers", "covers lists no paths.", "Write /path/ for each.");
  if (typeof file === "string" && file !== "")
    return { file, ...(isPaths(covers) && { covers }) };
  const [, name, version] =
    /^((?:@[\w.-]+\/)?[\w.-]+)@(\d[\w.+-]*)$/.exec(String(id)) ?? [];
  if (name === undefined || version === undefined) {
    report(
      id === undefined ? "" : "package",
      "The version does not say where its description is.",
      'Name a package with its exact version ("@goauthentik/api@2026.8.3") or a file.',
    );
    return undefined;
  }
  if (
    typeof integrity !== "string" ||
    !/^sha512-[\w+/]{86}==$/.test(integrity)
  ) {
    report(
      integrity === undefined ? "" : "integrity",
      "The package has no integrity.",
      `Take it from: npm view ${name}@${version} dist.integrity`,
    );
    return undefined;
  }
  return { package: name, version, integrity };
}

function isPaths(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.every((item) => typeof item === "string" && item.startsWith("/"))
  );
}
