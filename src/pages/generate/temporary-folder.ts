import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onInterrupt } from "../../config/interrupt";

const prefix = "reference-";
/** Age in milliseconds after which a folder is no longer in use. */
const longest = 60 * 60 * 1000;

/**
 * Runs a function with an empty temporary folder and removes the folder afterwards. Also removes
 * folders left behind by killed runs.
 *
 * @param parent where temporary folders are created
 */
export async function withTemporaryFolder<T>(
  use: (folder: string) => Promise<T>,
  parent = tmpdir(),
): Promise<T> {
  removeLeftovers(parent);
  const folder = mkdtempSync(path.join(parent, prefix));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  const withdraw = onInterrupt(remove);
  try {
    return await use(folder);
  } finally {
    withdraw();
    remove();
  }
}

function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!/^reference-\w{6}$/.test(name)) continue;
    const folder = path.join(parent, name);
    try {
      if (Date.now() - statSync(folder).mtimeMs > longest)
        rmSync(folder, { recursive: true });
    } catch {
      // Another user's, or already removed.
    }
  }
}
