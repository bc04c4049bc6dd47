import { ToolError } from "../tool-error";
import { sandboxName, type Target } from "./target";

/**
 * The target of a request: the sandbox, unless another that was named at start is asked for.
 *
 * @throws ToolError for a server that nobody named
 */
export function chooseTarget(
  targets: readonly Target[],
  wanted = sandboxName,
): Target {
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

/** What a model has to know of the servers. */
export function describeTargets(targets: readonly Target[]): string {
  const others = targets.filter(({ name }) => name !== sandboxName);
  const list = others.map(
    ({ name, allowsWrites }) =>
      `"${name}"${allowsWrites ? "" : ", for reading only"}`,
  );
  return list.length === 0
    ? "It goes to a sandbox with made-up data, where anything may be tried."
    : `Server "${sandboxName}" (by default) has made-up data, where anything may be tried; real are ${list.join("; ")}.`;
}
