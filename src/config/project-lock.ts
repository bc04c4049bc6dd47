import path from "node:path";
import { say } from "./command";
import { withLock } from "./lock";
import { generatedDir } from "./routes";

/**
 * Runs an action that writes generated pages or builds the site, in one process at a time.
 *
 * @param command the command line, shown to other processes that wait: `npm run build`
 */
export function withProjectLock<T>(
  command: string,
  action: () => Promise<T>,
): Promise<T> {
  const file = path.join(generatedDir, "lock");
  return withLock({ file, command, say }, action);
}
