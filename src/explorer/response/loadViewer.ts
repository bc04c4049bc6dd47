import type { ComponentType } from "react";
import type { ViewerProps } from "./viewer/Viewer";

/** Loads what shows responses: when a request is sent, and not before. */
export async function loadViewer(): Promise<ComponentType<ViewerProps>> {
  const { Viewer, installStyles } = await import("./viewer");
  installStyles();
  return Viewer;
}
