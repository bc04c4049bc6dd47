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

/** A description in one piece: every reference points into `value`. */
export interface Bundle {
  value: Record<string, unknown>;
  /** The place in the sources of the value at a pointer into `value`. */
  locate: (pointer: string) => SourceLocation;
  /** Every file that was read, the root first. */
  files: string[];
}

/**
 * Reads a description and all files it refers to, and makes one document of them: what can be a
 * component joins the components, anything else, path items first of all, takes the place of its
 * reference.
 *
 * @param location path or http(s) URL of the root file
 * @throws DescriptionError for what cannot be read or resolved, with file, line and pointer.
 */
export async function bundle(
  location: string,
  options: ReadOptions = {},
): Promise<Bundle> {
  return bundleFiles(await openFiles(location, options));
}

/** Bundles the root of what is opened, and whatever it refers to. */
export async function bundleFiles(files: Files): Promise<Bundle> {
  const { bundle, problems } = await bundleWithProblems(files);
  if (problems.length > 0) throw new DescriptionError(problems);
  return bundle;
}

/**
 * The same for those who want to know of everything: a reference that leads nowhere stays as it is
 * written, and is told of.
 *
 * @returns `broken` are the places of such references
 * @throws DescriptionError only when there is no root to begin with
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

/** The components in the order of their names, after those of the root file. */
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
