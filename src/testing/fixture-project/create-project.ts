import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildSite, generateReference } from "./build";
import { ProjectFiles } from "./project-files";
import { projectSources } from "./sources";

/** A project on disk: its folder and its files. */
export interface FixtureProject {
  root: string;
  files: ReadonlyMap<string, string>;
  remove: () => Promise<void>;
}

/**
 * Creates the project in a temporary folder: sources, pages generated from them, and the built
 * site, with faults injected at each stage.
 *
 * @param isBuilt whether to generate pages and build the site
 */
export async function createProject(
  inject: (project: ProjectFiles) => void = () => undefined,
  isBuilt = true,
): Promise<FixtureProject> {
  const root = await mkdtemp(path.join(tmpdir(), "project-"));
  const remove = () => rm(root, { recursive: true, force: true });
  try {
    const project = new ProjectFiles(projectSources());
    inject(project);
    const { files } = project;
    await write(root, files);
    if (isBuilt) {
      for (const [name, text] of await reference(root, files))
        files.set(name, text);
      for (const [name, text] of buildSite(files)) files.set(name, text);
    }
    project.finish();
    await write(root, files);
    return { root, files, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

const known = new Map<string, Promise<Map<string, string>>>();

/** Caches generated pages by description, because most faults do not change it. */
function reference(
  root: string,
  files: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const key = [...files]
    .filter(([name]) => name.startsWith("openapi/"))
    .map(([, text]) => text)
    .join("\n");
  const made = known.get(key) ?? generateReference(root);
  known.set(key, made);
  return made;
}

async function write(
  root: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [name, text] of files) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
