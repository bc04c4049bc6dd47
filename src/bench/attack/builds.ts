import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { generatedDir } from "../../config/routes";

/** The folders that a project's builds lie in before they are complete. */
export function buildsOf(project: string): string[] {
  const root = path.join(project, generatedDir, "builds");
  return existsSync(root)
    ? readdirSync(root).map((name) => path.join(root, name))
    : [];
}
