import { stat } from "node:fs/promises";
import path from "node:path";
import { type Bundle, bundleWithProblems } from "./bundle/bundle";
import { openFiles } from "./load/files";
import { withoutAliases } from "./normalize/aliases";
import { normalize } from "./normalize/normalize";
import { overlayWithProblems } from "./overlay/overlay";
import {
  DescriptionError,
  type LoadDiagnostic,
  formatLocation,
} from "./diagnostic";
import { isUrl } from "./load/read";
import type { ReadOptions } from "./load/read-options";
import { checkShape } from "./validate/shape";
import { largeSize } from "./load/size-limit";
import type { Description } from "./model/types";
import { validate } from "./validate/validate";
import {
  authentikReferences,
  authentikResources,
  isAuthentik,
  applyReferences,
  applyResources,
} from "./resources";
import { type AppliedTexts, applyTexts } from "./texts";
import { adaptedTexts, textsFile } from "./texts/own";
import { isRecord } from "./model/record";

export interface Loaded {
  description: Description;
  warnings: LoadDiagnostic[];
  /** Returns the source location of a pointer into the description. */
  locate: Bundle["locate"];
  /** All its files, including overlays. */
  files: string[];
}

export interface LoadOptions extends ReadOptions {
  /** Overlay files, applied in order; by default the one beside the description. */
  overlays?: string[];
  /** Ignores overlay actions that match nothing, for overlays of another version. */
  skipUnmatched?: boolean;
  /** Leaves out the project's own additions to authentik's API: titles, texts, permissions. */
  asWritten?: boolean;
}

/** A problem and the step that found it. */
export interface StepDiagnostic extends LoadDiagnostic {
  step: "read" | "overlay" | "shape" | "facts";
}

export type UnusedTexts = Pick<AppliedTexts, "missing" | "changed">;

/** The result of reading a description: all problems, and the description if there is no error. */
export interface Inspection {
  problems: StepDiagnostic[];
  /** The bundled description with its overlays, not normalized. */
  bundle?: Bundle;
  /**
   * The normalized description, present if its shape is valid, even if facts or references are not.
   */
  description?: Description;
  loaded?: Loaded;
  /** The project's own texts that do not apply to this version of authentik. */
  unusedTexts?: UnusedTexts;
}

/**
 * Loads a description: load -> overlay -> normalize -> validate.
 *
 * @param location path or http(s) URL of an OpenAPI 3.0, 3.1 or 3.2 description, YAML or JSON
 * @throws DescriptionError with file, line, pointer and hint
 */
export async function loadDescription(
  location: string,
  options: LoadOptions = {},
): Promise<Loaded> {
  const { loaded, problems } = await inspectDescription(location, options);
  if (!loaded) throw new DescriptionError(errorsOf(problems));
  return loaded;
}

/**
 * Loads a description like `loadDescription`, but continues after a problem as far as it can and
 * reports all of them.
 */
export async function inspectDescription(
  location: string,
  {
    overlays,
    skipUnmatched = false,
    asWritten = false,
    ...options
  }: LoadOptions = {},
): Promise<Inspection> {
  const problems: StepDiagnostic[] = [];
  let step: StepDiagnostic["step"] = "read";
  let bundle: Bundle | undefined;
  let broken = new Set<string>();
  let report: (text: string) => void = () => undefined;
  try {
    const files = await openFiles(location, options);
    report = (text) => {
      if (files.size() > largeSize) options.onProgress?.(text);
    };
    report("Following its references");
    const bundled = await bundleWithProblems(files);
    ({ bundle, broken } = bundled);
    add(problems, step, bundled.problems);
    // Any other problem means that a file could not be read and its content is missing.
    const isPartial = bundled.problems.some(
      (problem) => !broken.has(formatLocation(problem)),
    );
    step = "overlay";
    for (const overlay of overlays ?? (await overlayBeside(location))) {
      report(`Applying ${overlay}`);
      const overlaid = await overlayWithProblems(
        bundle,
        overlay,
        isPartial || skipUnmatched,
        { ...options, headers: {} },
      );
      bundle = overlaid.bundle;
      add(problems, step, overlaid.problems);
    }
    if (!asWritten) bundle = await withAdaptedTexts(bundle);
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    add(problems, step, error.diagnostics);
  }
  if (!bundle) return { problems };
  report("Checking it");
  const inspected = inspect(bundle);
  for (const one of inspected.problems)
    if (!broken.has(formatLocation(one))) add(problems, one.step, [one]);
  const adapted =
    inspected.description && !asWritten
      ? await withOwnTexts(inspected.description, location)
      : { description: inspected.description };
  const { description } = adapted;
  const loaded =
    inspected.loaded && description && errorsOf(problems).length === 0
      ? { ...inspected.loaded, description }
      : undefined;
  return {
    problems,
    bundle,
    ...(description && { description }),
    ...(loaded && { loaded }),
    ...("missing" in adapted && { unusedTexts: adapted }),
  };
}

/**
 * Normalizes and validates a bundled description.
 *
 * @throws DescriptionError if it has errors
 */
export function validateBundle(bundle: Bundle): Loaded {
  const { loaded, problems } = inspect(bundle);
  if (!loaded) throw new DescriptionError(errorsOf(problems));
  return loaded;
}

function inspect(bundle: Bundle): Omit<Inspection, "bundle"> {
  const problems: StepDiagnostic[] = [];
  const { description: written, problems: faults } = checkShape(bundle);
  add(problems, "shape", faults);
  if (!written) return { problems };
  const description = normalize(withoutAliases(written, bundle.locate));
  add(problems, "facts", validate(description, bundle.locate));
  if (errorsOf(problems).length > 0) return { problems, description };
  const { locate, files } = bundle;
  return {
    problems,
    description,
    loaded: { description, warnings: problems, locate, files },
  };
}

function errorsOf(problems: LoadDiagnostic[]): LoadDiagnostic[] {
  return problems.filter(({ severity }) => severity === "error");
}

/** Adds the problems of a step, except at locations where an earlier step already found one. */
function add(
  problems: StepDiagnostic[],
  step: StepDiagnostic["step"],
  found: LoadDiagnostic[],
): void {
  const known = new Set(
    problems.filter((one) => one.step !== step).map(formatLocation),
  );
  for (const problem of found)
    if (!known.has(formatLocation(problem)))
      problems.push({ ...problem, step });
}

/**
 * Applies the texts that were adapted for this version of authentik, ignoring those it has no place
 * for.
 */
async function withAdaptedTexts(bundle: Bundle): Promise<Bundle> {
  const { info } = bundle.value;
  const file =
    isRecord(info) && isAuthentik({ info })
      ? adaptedTexts(info["version"])
      : undefined;
  return file === undefined
    ? bundle
    : (await overlayWithProblems(bundle, file, true)).bundle;
}

/** Adds the project's own texts and resources to a description of authentik, of any version. */
async function withOwnTexts(
  description: Description,
  location: string,
): Promise<{ description: Description } | AppliedTexts> {
  if (!isAuthentik(description)) return { description };
  const referring = applyReferences(description, await authentikReferences());
  const isSource = !isUrl(location) && path.resolve(location) === textsFile;
  const adapted = isSource
    ? { description: referring }
    : applyTexts((await ownTexts()).description, referring);
  const resources = await authentikResources();
  return {
    ...adapted,
    description: applyResources(adapted.description, resources),
  };
}

let texts: Promise<Loaded> | undefined;

/** Returns the description that the texts are taken from; it is loaded once. */
export function ownTexts(): Promise<Loaded> {
  texts ??= loadDescription(textsFile, { asWritten: true });
  return texts;
}

/** Returns the overlay beside a description: `openapi.overlay.yaml` for `openapi.yaml`. */
async function overlayBeside(location: string): Promise<string[]> {
  if (isUrl(location)) return [];
  const file = `${location.replace(/\.[^./\\]+$/, "")}.overlay.yaml`;
  try {
    await stat(file);
    return [file];
  } catch {
    return [];
  }
}
