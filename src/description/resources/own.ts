import { fileURLToPath } from "node:url";
import type { Description } from "../model/types";
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
export function isAuthentik({ info }: Pick<Description, "info">): boolean {
  return info.title.trim().toLowerCase() === "authentik";
}
