import { stat } from "node:fs/promises";
import { type Bundle, bundle } from "./bundle";
import { normalize } from "./normalize";
import { applyOverlay } from "./overlay";
import { DescriptionError, type Problem } from "./problem";
import { isUrl, type ReadOptions } from "./read";
import { checkShape } from "./shape";
import type { Description } from "./types";
import { validate } from "./validate";

/** A description, ready for everything that reads one. */
export interface Loaded {
  description: Description;
  warnings: Problem[];
  /** The place in the sources of a pointer into the description. */
  locate: Bundle["locate"];
  /** Every file it was made of, overlays included. */
  files: string[];
}

export interface LoadOptions extends ReadOptions {
  /** Overlay files, applied in order; by default the one that lies beside the description. */
  overlays?: string[];
}

/**
 * load -> overlay -> normalize -> validate.
 *
 * @param location path or http(s) address of an OpenAPI 3.0 or 3.1 description, YAML or JSON
 * @throws DescriptionError with file, line, pointer and the way out
 */
export async function loadDescription(
  location: string,
  { overlays, ...options }: LoadOptions = {},
): Promise<Loaded> {
  let loaded = await bundle(location, options);
  for (const overlay of overlays ?? (await overlayBeside(location)))
    loaded = await applyOverlay(loaded, overlay);
  return judge(loaded);
}

/**
 * normalize -> validate, of what is loaded and overlaid.
 *
 * @throws DescriptionError when no pages could be made of it rightly
 */
export function judge(loaded: Bundle): Loaded {
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
  const file = `${location.replace(/\.[^./\\]+$/, "")}.overlay.yaml`;
  try {
    await stat(file);
    return [file];
  } catch {
    return [];
  }
}
