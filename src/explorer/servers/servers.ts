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

/** The reader's choice; it holds for all pages. */
export type ServerChoice =
  | { kind: "sandbox" }
  | { kind: "described"; url: string; variables: Record<string, string> }
  | { kind: "own"; host: string };

/** A server that requests can go to. */
export interface TargetServer {
  choice: ServerChoice;
  label: string;
  /** Absolute base URL of the API. */
  apiRoot: string;
  /** The same with placeholders for variables that hold a secret, where it has some. */
  maskedRoot?: string;
  /** The described server behind it, for its variables. */
  server?: Server;
  /** Who issues tokens for it, and the client to ask as, where that is known. */
  provider?: OAuthClient;
  /** The page that begins a session in the browser, where that is known. */
  signInPage?: string;
}

export const serverChoice = persistentStore<ServerChoice | undefined>(
  "api-explorer.server",
  undefined,
  isChoice,
  { writable: writableChoice },
);

/** A choice without the variables that hold a secret, as a tenant's key in the host does. */
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

/** The values of a server's variables with placeholders for secrets; nothing where it has none. */
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

/** The hosts that the reader has entered, the latest first. */
export const ownHosts = persistentStore<string[]>(
  "api-explorer.hosts",
  [],
  (found): found is string[] =>
    Array.isArray(found) && found.every((host) => typeof host === "string"),
);

/** How to sign in at servers other than the sandbox, by API origin; entered by the reader. */
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

/** The servers of an operation: its own, else its path's, else the description's. */
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
  /** Of the page; relative servers belong to it. */
  origin: string;
  /** Whether the sandbox was made for this API, and own servers have its path. */
  isAuthentik: boolean;
}

/**
 * All servers that the reader can choose from, the one to begin with first: the sandbox for the API
 * that it was made for, else the described ones. Each is listed once, whatever it is known by.
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
    label: isAuthentik ? "Sandbox" : "Sandbox with made-up responses",
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

/** The first of those that are the same server. */
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

/** A URL that cannot be read, half typed or from an older visit, is passed over. */
function attempt(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The chosen target, or the first when the choice is gone. */
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
