import type { ComponentType } from "react";
import { isJson } from "../../request/mediaType";
import type { ViewerProps } from "./viewer/Viewer";

/** A single import(), because each one would create a chunk of its own. */
const load = () => import("./viewer");

/** Loads the viewer when a request is sent. */
export async function loadViewer(): Promise<ComponentType<ViewerProps>> {
  const { Viewer, installStyles } = await load();
  installStyles();
  return Viewer;
}

/**
 * Loads the viewer while the request is in progress. Ignores failures, which show when the viewer
 * is used.
 *
 * @param expected the described media types of the response.
 */
export async function prepareViewer(
  expected: readonly string[],
): Promise<void> {
  try {
    const { installStyles, views } = await load();
    installStyles();
    if (!expected.every(isJson)) await views.prepare();
  } catch {
    // The component that shows the body reports the failure.
  }
}
