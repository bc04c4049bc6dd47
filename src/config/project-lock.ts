import path from "node:path";
import { say } from "./command";
import { withLock } from "./lock";
import { generatedDir } from "./routes";

/**
 * Runs what writes the generated pages or builds the site; one process at a time does so.
 *
 * @param command as it was typed, for others that have to wait: `npm run build`
 */
export function withProjectLock<T>(
  command: string,
  action: () => Promise<T>,
): Promise<T> {
  const file = path.join(generatedDir, "lock");
  return withLock({ file, command, say }, action);
}
