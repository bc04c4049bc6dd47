import type { ComponentType } from "react";
import { isJson } from "../../request/mediaType";
import type { ViewerProps } from "./viewer/Viewer";

/** One import of it: each would be a file of its own. */
const load = () => import("./viewer");

/** Loads what shows responses: when a request is sent, and not before. */
export async function loadViewer(): Promise<ComponentType<ViewerProps>> {
  const { Viewer, installStyles } = await load();
  installStyles();
  return Viewer;
}

/**
 * Loads what shows a response while it is on its way; a failure is told when it is needed.
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
    // Told by what shows the body.
  }
}
