import { access } from "node:fs/promises";
import { applyOverlay } from "./overlay";
import { type Bundle, bundle } from "./bundle";
import { normalize } from "./normalize";
import { DescriptionError, type Problem } from "./problem";
import { isUrl } from "./read";
import { checkShape } from "./shape";
import type { Description } from "./types";
import { validate } from "./validate";

export { extractOperation, reachedComponents } from "./extract";
export { type OperationEntry, listOperations, pageName } from "./operations";
export {
  DescriptionError,
  type Place,
  type Problem,
  formatPlace,
  formatProblem,
} from "./problem";
export { at, fromPointer, toPointer } from "./pointer";
export {
  eachReference,
  isReference,
  mappingReference,
  resolve,
  schemaName,
} from "./references";
export type * from "./types";
export { methods } from "./types";

/** A description, ready for everything that reads one. */
export interface Loaded {
  description: Description;
  warnings: Problem[];
  /** The place in the sources of a pointer into the description. */
  locate: Bundle["locate"];
  /** Every file it was made of, overlays included. */
  files: string[];
}

export interface LoadOptions {
  /** Overlay files, applied in order; by default the one that lies beside the description. */
  overlays?: string[];
  /** Sent with requests for descriptions at an address. */
  headers?: Record<string, string>;
}

/**
 * load -> overlay -> normalize -> validate.
 *
 * @param location path or http(s) address of an OpenAPI 3.0 or 3.1 description, YAML or JSON
 * @throws DescriptionError with file, line, pointer and the way out
 */
export async function loadDescription(
  location: string,
  { overlays, headers }: LoadOptions = {},
): Promise<Loaded> {
  let loaded = await bundle(location, headers);
  for (const overlay of overlays ?? (await overlayBeside(location)))
    loaded = await applyOverlay(loaded, overlay);
  const description = normalize(checkShape(loaded));
  const problems = validate(description, loaded.locate);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new DescriptionError(errors);
  return {
    description,
    warnings: problems.filter(({ severity }) => severity === "warning"),
    locate: loaded.locate,
    files: loaded.files,
  };
}

/** `openapi.overlay.yaml` belongs to `openapi.yaml`. */
async function overlayBeside(location: string): Promise<string[]> {
  if (isUrl(location)) return [];
  const file = location.replace(/\.[^./\\]+$/, ".overlay.yaml");
  try {
    await access(file);
    return [file];
  } catch {
    return [];
  }
}
