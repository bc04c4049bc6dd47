import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildSite, generateReference } from "./build";
import { Garden } from "./garden";
import { gardenSources } from "./sources";

/** A garden on disk: the project's folder, and its files as they are there. */
export interface Grown {
  root: string;
  files: ReadonlyMap<string, string>;
  remove: () => Promise<void>;
}

/**
 * Grows the garden in a temporary folder: sources, pages generated from them, the built site, with
 * faults planted at each stage.
 *
 * @param isBuilt whether more than the sources is needed
 */
export async function growGarden(
  plant: (garden: Garden) => void = () => undefined,
  isBuilt = true,
): Promise<Grown> {
  const root = await mkdtemp(path.join(tmpdir(), "garden-"));
  const remove = () => rm(root, { recursive: true, force: true });
  try {
    const garden = new Garden(gardenSources());
    plant(garden);
    const { files } = garden;
    await write(root, files);
    if (isBuilt) {
      for (const [name, text] of await reference(root, files))
        files.set(name, text);
      for (const [name, text] of buildSite(files)) files.set(name, text);
    }
    garden.finish();
    await write(root, files);
    return { root, files, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

const known = new Map<string, Promise<Map<string, string>>>();

/** Most faults leave the description as it is: its pages are made once. */
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
