import { fileURLToPath } from "node:url";
import type { References } from "./references";
import { readReferences, readResources } from "./read";
import type { Resources } from "./types";

const openapi = (name: string) =>
  fileURLToPath(new URL(`../../../openapi/${name}`, import.meta.url));

let reading: Promise<Resources> | undefined;

/**
 * Returns the resources of authentik's API; they are read once.
 *
 * @throws Error if the file is malformed
 */
export function authentikResources(): Promise<Resources> {
  reading ??= readResources(openapi("resources.yaml"));
  return reading;
}

let readingReferences: Promise<References> | undefined;

/**
 * Returns the keys to use in examples of references; they are read once.
 *
 * @throws Error if the file is malformed
 */
export function authentikReferences(): Promise<References> {
  readingReferences ??= readReferences(openapi("references.yaml"));
  return readingReferences;
}

/** Returns whether a description is authentik's, of any version, judging by its title. */
export function isAuthentik({ info }: { info: { title?: unknown } }): boolean {
  const { title } = info;
  return (
    typeof title === "string" && title.trim().toLowerCase() === "authentik"
  );
}
