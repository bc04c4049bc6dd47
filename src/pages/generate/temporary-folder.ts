import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onInterrupt } from "../../config/interrupt";

const prefix = "reference-";
/** Milliseconds after which nobody uses such a folder any more. */
const longest = 60 * 60 * 1000;

/**
 * Gives an empty folder to something, and removes it afterwards. What earlier runs left that were
 * ended at once is removed too.
 *
 * @param parent where temporary folders lie
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
      // It is somebody else's, or has been removed meanwhile.
    }
  }
}
