import { fromRoot } from "../load/read";
import {
  type Inspection,
  type Loaded,
  type LoadOptions,
  inspectDescription,
  loadDescription,
} from "../load-description";
import type { SiteVersion } from "./types";

export interface LoadVersionOptions extends LoadOptions {
  /** The folder that the version's paths are relative to. */
  root?: string;
}

/**
 * Loads the description of a version, with the project's own additions.
 *
 * @throws DescriptionError if it cannot be used
 */
export function loadVersion(
  version: SiteVersion,
  options?: LoadVersionOptions,
): Promise<Loaded> {
  return loadDescription(...argumentsOf(version, options));
}

/** Loads a version like `loadVersion`, but continues after problems and reports all of them. */
export function inspectVersion(
  version: SiteVersion,
  options?: LoadVersionOptions,
): Promise<Inspection> {
  return inspectDescription(...argumentsOf(version, options));
}

function argumentsOf(
  { location, overlay }: SiteVersion,
  { root = ".", ...options }: LoadVersionOptions = {},
): [location: string, options: LoadOptions] {
  return [
    fromRoot(root, location),
    {
      ...(overlay !== undefined && {
        overlays: [fromRoot(root, overlay)],
        skipUnmatched: true,
      }),
      ...options,
    },
  ];
}
