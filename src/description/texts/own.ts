import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The project's own description, of one version, that contains the texts. */
export const textsFile = fileURLToPath(
  new URL("../../../openapi/openapi.yaml", import.meta.url),
);

/**
 * Returns the overlay with texts that differ for a version of authentik, if there is one:
 * `openapi/texts/2026.8.overlay.yaml` for `2026.8.3`.
 */
export function adaptedTexts(version: unknown): string | undefined {
  const [name] = /^\d+\.\d+/.exec(String(version)) ?? [];
  if (name === undefined) return undefined;
  const file = fileURLToPath(
    new URL(`../../../openapi/texts/${name}.overlay.yaml`, import.meta.url),
  );
  return existsSync(file) ? file : undefined;
}
