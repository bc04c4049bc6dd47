import type { OAuthClient } from "../../credentials/types";
import type {
  Description,
  Method,
  Server,
} from "../../description/model/types";
import { ownServerUrl, serverUrl } from "../../request/server";
import { persistentStore } from "../parts/persistent";
import type { SandboxState } from "./sandbox";
import { placeholderOf, secretByName } from "../secrets/names";

/** The reader's choice, which applies to all pages. */
export type ServerChoice =
  | { kind: "sandbox" }
  | { kind: "described"; url: string; variables: Record<string, string> }
  | { kind: "own"; host: string };

/** A server that requests can be sent to. */
export interface TargetServer {
  choice: ServerChoice;
  label: string;
  /** Absolute base URL of the API. */
  apiRoot: string;
  /** The URL with placeholders for secret variables; undefined if there are none. */
  maskedRoot?: string;
  /** The described server, for its variables. */
  server?: Server;
  /** The client for signing in, and its provider, if known. */
  provider?: OAuthClient;
  /** The page that starts a session in the browser, if known. */
  signInPage?: string;
}

export const serverChoice = persistentStore<ServerChoice | undefined>(
  "api-explorer.server",
  undefined,
  isChoice,
  { writable: writableChoice },
);

/** Removes secret variables from a choice, such as a tenant's key in the host. */
export function writableChoice(
  choice: ServerChoice | undefined,
): ServerChoice | undefined {
  if (choice?.kind !== "described") return choice;
  const variables = Object.entries(choice.variables).filter(
    ([name]) => !isSecretVariable(name),
  );
  return { ...choice, variables: Object.fromEntries(variables) };
}

const isSecretVariable = (name: string) => secretByName(name) !== undefined;

/** Replaces secret variables with placeholders; undefined if there are none. */
function maskedVariables(
  variables: Record<string, string>,
): Record<string, string> | undefined {
  const entries = Object.entries(variables);
  if (!entries.some(([name]) => isSecretVariable(name))) return undefined;
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      isSecretVariable(name) ? placeholderOf(name) : value,
    ]),
  );
}

/** The hosts that the reader has entered, latest first. */
export const ownHosts = persistentStore<string[]>(
  "api-explorer.hosts",
  [],
  (found): found is string[] =>
    Array.isArray(found) && found.every((host) => typeof host === "string"),
);

/** Sign-in settings of servers other than the sandbox, entered by the reader, by API origin. */
export const signInSettings = persistentStore<Record<string, OAuthClient>>(
  "api-explorer.sign-in",
  {},
  (found): found is Record<string, OAuthClient> =>
    typeof found === "object" &&
    found !== null &&
    Object.values(found).every(
      (one: Partial<OAuthClient> | null) =>
        typeof one?.issuer === "string" && typeof one.clientId === "string",
    ),
);

function isChoice(found: unknown): found is ServerChoice {
  if (typeof found !== "object" || found === null || !("kind" in found)) {
    return false;
  }
  if (found.kind === "own") {
    return "host" in found && typeof found.host === "string";
  }
  return (
    found.kind === "sandbox" || (found.kind === "described" && "url" in found)
  );
}

/** Returns the servers of an operation: its own, or its path's, or the description's. */
export function operationServers(
  description: Description,
  path: string,
  method: Method,
): [Server, ...Server[]] {
  const item = description.paths?.[path];
  const [first, ...others] =
    item?.[method]?.servers ?? item?.servers ?? description.servers ?? [];
  return [first ?? { url: "/" }, ...others];
}

export interface TargetInput {
  servers: [Server, ...Server[]];
  sandbox: SandboxState;
  choice: ServerChoice | undefined;
  hosts: string[];
  signIn: Record<string, OAuthClient>;
  /** The page's origin, against which relative servers are resolved. */
  origin: string;
  /**
   * Whether the API is authentik's, for which the sandbox was made and own servers use its path.
   */
  isAuthentik: boolean;
}

/**
 * Returns all servers that the reader can choose from, without duplicates. The default comes first:
 * the sandbox if it was made for the API, otherwise the first described server.
 */
export function targets(input: TargetInput): [TargetServer, ...TargetServer[]] {
  const { servers, sandbox, choice, hosts, signIn, origin, isAuthentik } =
    input;
  const [first, ...others] = servers;
  const providerOf = (apiRoot: string) => {
    const provider = signIn[new URL(apiRoot).origin];
    return provider && { provider };
  };
  const describe = (server: Server): TargetServer => {
    const variables =
      choice?.kind === "described" && choice.url === server.url
        ? choice.variables
        : {};
    const apiRoot =
      attempt(() => serverUrl(server, origin, variables)) ??
      attempt(() => serverUrl(server, origin)) ??
      new URL("/", origin).href;
    const masks = maskedVariables(variables);
    const maskedRoot = masks && attempt(() => serverUrl(server, origin, masks));
    return {
      choice: { kind: "described", url: server.url, variables },
      label: server.description ?? apiRoot,
      apiRoot,
      ...(maskedRoot !== undefined && { maskedRoot }),
      server,
      ...providerOf(apiRoot),
    };
  };
  const own = hosts.flatMap((host): TargetServer[] => {
    const apiRoot = attempt(() => ownServerUrl(host, first, isAuthentik));
    return apiRoot === undefined
      ? []
      : [
          {
            choice: { kind: "own", host },
            label: host,
            apiRoot,
            ...providerOf(apiRoot),
          },
        ];
  });
  if (sandbox.status !== "present") {
    return once([describe(first), ...others.map(describe), ...own]);
  }
  const { apiRoot, issuer, clientId, signIn: signInPage } = sandbox.sandbox;
  const sandboxTarget: TargetServer = {
    choice: { kind: "sandbox" },
    label: isAuthentik ? "Sandbox" : "Sandbox with generated responses",
    apiRoot: new URL(apiRoot, origin).href,
    provider: { issuer, clientId },
    ...(signInPage !== undefined && {
      signInPage: new URL(signInPage, origin).href,
    }),
  };
  return isAuthentik
    ? once([sandboxTarget, ...servers.map(describe), ...own])
    : once([describe(first), ...others.map(describe), ...own, sandboxTarget]);
}

/** Removes later servers with the same URL. */
function once([first, ...others]: [TargetServer, ...TargetServer[]]): [
  TargetServer,
  ...TargetServer[],
] {
  const withSlash = (root: string) => root.replace(/\/?$/, "/");
  const roots = new Set([withSlash(first.apiRoot)]);
  const rest = others.filter(({ apiRoot }) => {
    const isNew = !roots.has(withSlash(apiRoot));
    roots.add(withSlash(apiRoot));
    return isNew;
  });
  return [first, ...rest];
}

/** Runs a function; returns undefined for an invalid URL, such as a half-typed or outdated one. */
function attempt(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Returns the chosen target, or the first if the choice no longer exists. */
export function chosenTarget(
  all: [TargetServer, ...TargetServer[]],
  choice: ServerChoice | undefined,
): TargetServer {
  const identity = (one: ServerChoice | undefined) => {
    if (one?.kind === "own") return `own ${one.host}`;
    return one?.kind === "described" ? `described ${one.url}` : one?.kind;
  };
  return all.find((one) => identity(one.choice) === identity(choice)) ?? all[0];
}
