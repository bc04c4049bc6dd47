import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Writes a file below a folder, with the folders in between. */
export function writeBelow(root: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}
