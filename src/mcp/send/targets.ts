import type { Description } from "../../description";
import type { Sandbox } from "../../sandbox";
import { namedTarget, sandboxTarget, type Target } from "./target";

/** A server that was named on the command line, and what it may be asked. */
export interface NamedServer {
  url?: string | undefined;
  allowsWrites?: boolean | undefined;
}

/**
 * Where requests may go: the sandbox, where there is one, and the server that was named.
 *
 * @throws CommandError when its URL cannot be used
 */
export function targetsOf(
  sandbox: Pick<Sandbox, "handle"> | undefined,
  { servers }: Description,
  { url, allowsWrites = false }: NamedServer,
): Target[] {
  const [server] = servers ?? [];
  return [
    ...(sandbox ? [sandboxTarget(sandbox, server)] : []),
    ...(url === undefined
      ? []
      : [namedTarget(url, { server, allowsWrites, environment: process.env })]),
  ];
}
