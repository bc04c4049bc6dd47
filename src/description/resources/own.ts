import { fileURLToPath } from "node:url";
import type { References } from "./references";
import { readReferences, readResources } from "./read";
import type { Resources } from "./types";

const openapi = (name: string) =>
  fileURLToPath(new URL(`../../../openapi/${name}`, import.meta.url));

let reading: Promise<Resources> | undefined;

/** The resources of authentik's API, read once. @throws Error when the file is malformed */
export function authentikResources(): Promise<Resources> {
  reading ??= readResources(openapi("resources.yaml"));
  return reading;
}

let readingReferences: Promise<References> | undefined;

/** The keys that examples of references name, read once. @throws Error when the file is malformed */
export function authentikReferences(): Promise<References> {
  readingReferences ??= readReferences(openapi("references.yaml"));
  return readingReferences;
}

/** Whether a description is authentik's, of whatever version: its title says so. */
export function isAuthentik({ info }: { info: { title?: unknown } }): boolean {
  const { title } = info;
  return (
    typeof title === "string" && title.trim().toLowerCase() === "authentik"
  );
}
