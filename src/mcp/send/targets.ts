import type { Description } from "../../description";
import type { Sandbox } from "../../sandbox";
import { namedTarget, sandboxTarget, type Target } from "./target";

/** A server given on the command line, and whether it may be written to. */
export interface NamedServer {
  url?: string | undefined;
  allowsWrites?: boolean | undefined;
}

/**
 * Returns the servers that requests may be sent to: the sandbox, if available, and the given
 * server.
 *
 * @throws CommandError if its URL cannot be used
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
