import { fileURLToPath } from "node:url";
import { readResources } from "./read";
import type { Resources } from "./types";

const file = fileURLToPath(
  new URL("../../../openapi/resources.yaml", import.meta.url),
);

let reading: Promise<Resources> | undefined;

/** The resources of authentik's API, read once. @throws Error when the file is malformed */
export function authentikResources(): Promise<Resources> {
  reading ??= readResources(file);
  return reading;
}

/** Whether a description is authentik's, of whatever version: its title says so. */
export function isAuthentik({ info }: { info: { title?: unknown } }): boolean {
  const { title } = info;
  return (
    typeof title === "string" && title.trim().toLowerCase() === "authentik"
  );
}
