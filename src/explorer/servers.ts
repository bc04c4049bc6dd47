import type { Description, Method, Server } from "../description/types";
import { serverUrl } from "../request/server";
import type { Sandbox, SandboxState } from "./sandbox";
import { Store } from "./store";

/** The reader's choice; it holds for all pages. */
export type ServerChoice =
  { kind: "sandbox" } | { kind: "described"; url: string };

/** A server that requests can go to. */
export interface Target {
  choice: ServerChoice;
  label: string;
  /** Absolute base address of the API. */
  apiRoot: string;
  /** Who issues tokens for it, and the client to ask as. */
  provider?: { issuer: string; clientId: string };
}

export const serverChoice = new Store<ServerChoice | undefined>(undefined);

/** The servers of an operation: its own, else its path's, else the description's. */
export function operationServers(
  description: Description,
  path: string,
  method: Method,
): Server[] {
  const item = description.paths?.[path];
  return (
    item?.[method]?.servers ??
    item?.servers ??
    description.servers ?? [{ url: "/" }]
  );
}

/**
 * All servers that the reader can choose from, the sandbox first. A described server that is the
 * sandbox itself is listed once.
 *
 * @param origin of the page; relative servers belong to it.
 */
export function targets(
  servers: Server[],
  sandbox: SandboxState,
  origin: string,
): Target[] {
  const sandboxTarget =
    sandbox.status === "present"
      ? [sandboxTargetOf(sandbox.sandbox, origin)]
      : [];
  const described = servers.map((server): Target => {
    const apiRoot = serverUrl(server, origin);
    return {
      choice: { kind: "described", url: server.url },
      label: server.description ?? apiRoot,
      apiRoot,
    };
  });
  return [
    ...sandboxTarget,
    ...described.filter(({ apiRoot }) => apiRoot !== sandboxTarget[0]?.apiRoot),
  ];
}

function sandboxTargetOf(sandbox: Sandbox, origin: string): Target {
  return {
    choice: { kind: "sandbox" },
    label: "Sandbox",
    apiRoot: new URL(sandbox.apiRoot, origin).href,
    provider: { issuer: sandbox.issuer, clientId: sandbox.clientId },
  };
}

/** The chosen target, or the first when the choice is gone. */
export function chosenTarget(
  all: Target[],
  choice: ServerChoice | undefined,
): Target | undefined {
  const wanted = JSON.stringify(choice);
  return all.find((one) => JSON.stringify(one.choice) === wanted) ?? all[0];
}
