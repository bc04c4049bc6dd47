import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The description that the texts are written in: the project's own, of one version. */
export const textsFile = fileURLToPath(
  new URL("../../../openapi/openapi.yaml", import.meta.url),
);

/**
 * The overlay with the texts that are different for a version of authentik (`2026.8.3` has
 * `openapi/texts/2026.8.overlay.yaml`), if there is one.
 */
export function adaptedTexts(version: unknown): string | undefined {
  const [name] = /^\d+\.\d+/.exec(String(version)) ?? [];
  if (name === undefined) return undefined;
  const file = fileURLToPath(
    new URL(`../../../openapi/texts/${name}.overlay.yaml`, import.meta.url),
  );
  return existsSync(file) ? file : undefined;
}
