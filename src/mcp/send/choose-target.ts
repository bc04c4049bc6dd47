import { ToolError } from "../tool-error";
import { sandboxName, type Target } from "./target";

/**
 * Returns the target of a request: by default the first, which is the sandbox if there is one,
 * otherwise the requested one if it was given at start.
 *
 * @throws ToolError for any other server
 */
export function chooseTarget(
  targets: readonly Target[],
  wanted = targets[0]?.name,
): Target {
  if (wanted === undefined)
    throw new ToolError(
      "There is no server to send to. Only the person who runs this can name one, with --server.",
    );
  const bare = (name: string) => name.trim().replace(/\/+$/, "");
  const found = targets.find(
    ({ name, root }) =>
      bare(name) === bare(wanted) || bare(root) === bare(wanted),
  );
  if (found) return found;
  throw new ToolError(
    `Requests may not go to ${wanted}. Servers: ${targets.map(({ name }) => name).join(", ")}. Only the person who runs this can name another, with --server.`,
  );
}

/** Describes the servers to a model. */
export function describeTargets(targets: readonly Target[]): string {
  if (targets.length === 0)
    return "No server is available: ask the person who runs this to name one with --server.";
  const isReal = targets.every(({ name }) => name !== sandboxName);
  const others = targets.filter(({ name }) => name !== sandboxName);
  const list = others.map(
    ({ name, allowsWrites }) =>
      `"${name}"${allowsWrites ? "" : ", for reading only"}`,
  );
  if (isReal) return `It goes to a real server: ${list.join("; ")}.`;
  return list.length === 0
    ? "It goes to a sandbox with made-up data, where anything may be tried."
    : `Server "${sandboxName}" (by default) has made-up data, where anything may be tried; real are ${list.join("; ")}.`;
}
