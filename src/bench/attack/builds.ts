import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { generatedDir } from "../../config/routes";

/** Returns the folders of a project's unfinished builds. */
export function buildsOf(project: string): string[] {
  const root = path.join(project, generatedDir, "builds");
  return existsSync(root)
    ? readdirSync(root).map((name) => path.join(root, name))
    : [];
}
