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
  /** Folder that the version's paths start at. */
  root?: string;
}

/**
 * Loads the description of a version with what is known beyond it.
 *
 * @throws DescriptionError when it cannot be used
 */
export function loadVersion(
  version: SiteVersion,
  options?: LoadVersionOptions,
): Promise<Loaded> {
  return loadDescription(...argumentsOf(version, options));
}

/** The same for those who want to know of everything. */
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
