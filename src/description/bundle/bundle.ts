import { createCopier } from "./copier";
import { type Files, openFiles } from "../load/files";
import { fromPointer } from "../model/reference/pointer";
import {
  DescriptionError,
  fail,
  type SourceLocation,
  type LoadDiagnostic,
} from "../diagnostic";
import type { ReadOptions } from "../load/read-options";
import { isRecord } from "../model/record";

/** A description in a single document: every reference points into `value`. */
export interface Bundle {
  value: Record<string, unknown>;
  /** Returns the source location of the value at a pointer into `value`. */
  locate: (pointer: string) => SourceLocation;
  /** All files that were read, the root first. */
  files: string[];
}

/**
 * Reads a description and all files it refers to into one document. Targets that can be components
 * join the components; all others, mainly path items, replace their reference.
 *
 * @param location path or http(s) URL of the root file
 * @throws DescriptionError with file, line and pointer if something cannot be read or resolved
 */
export async function bundle(
  location: string,
  options: ReadOptions = {},
): Promise<Bundle> {
  return bundleFiles(await openFiles(location, options));
}

/** Bundles the root of the opened files and everything it refers to. */
export async function bundleFiles(files: Files): Promise<Bundle> {
  const { bundle, problems } = await bundleWithProblems(files);
  if (problems.length > 0) throw new DescriptionError(problems);
  return bundle;
}

/**
 * Bundles like `bundleFiles`, but keeps unresolvable references as written and reports all
 * problems.
 *
 * @returns `broken` contains the locations of unresolvable references
 * @throws DescriptionError only if there is no usable root
 */
export async function bundleWithProblems(files: Files): Promise<{
  bundle: Bundle;
  problems: LoadDiagnostic[];
  broken: Set<string>;
}> {
  const { root } = files;
  if (!isRecord(root.value))
    throw fail(
      root.locate(""),
      "A description is an object with openapi, info and paths.",
      "Check that this is the root file of an OpenAPI description.",
    );

  const { copy, locate, settle, problems, broken } = createCopier(files);
  let value: unknown;
  copy(
    root.value,
    {
      from: { source: root, pointer: "" },
      position: "description",
      keys: [],
      within: [],
    },
    (copied) => (value = copied),
  );
  const added = await settle();
  return {
    bundle: {
      value: addComponents(value as Record<string, unknown>, added),
      locate,
      files: files.names(),
    },
    problems: [...problems.values()],
    broken,
  };
}

/** Adds the components in alphabetical order, after those of the root file. */
function addComponents(
  document: Record<string, unknown>,
  added: Map<string, unknown>,
): Record<string, unknown> {
  for (const [pointer, component] of [...added].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const [, section = "", name = ""] = fromPointer(pointer);
    const sections = record(document, "components");
    record(sections, section)[name] = component;
  }
  return document;
}

function record(
  holder: Record<string, unknown>,
  key: string,
): Record<string, unknown> {
  const found = Object.hasOwn(holder, key) ? holder[key] : undefined;
  if (isRecord(found)) return found;
  const made = {};
  holder[key] = made;
  return made;
}
