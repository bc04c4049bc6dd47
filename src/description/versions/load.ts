import { fromRoot } from "../load/read";
import {
  type Loaded,
  type LoadOptions,
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
  { location, overlay }: SiteVersion,
  { root = ".", ...options }: LoadVersionOptions = {},
): Promise<Loaded> {
  return loadDescription(fromRoot(root, location), {
    ...(overlay !== undefined && {
      overlays: [fromRoot(root, overlay)],
      skipUnmatched: true,
    }),
    ...options,
  });
}
