import type { Secret } from "../../credentials/types";
import type { Server } from "../../description/model/types";
import { CommandError } from "../../config/command-error";
import { apiRootOn, serverUrl } from "../../request/server";
import type { Sandbox } from "../../sandbox";
import { demoTokens } from "../../sandbox/demo-tokens";

/** A server that requests may be sent to. */
export interface Target {
  /** The name by which it is selected: `sandbox`, or the URL given at start. */
  name: string;
  /** Absolute URL that operation paths are appended to. */
  root: string;
  /** Whether requests may change anything. */
  allowsWrites: boolean;
  /** Returns the credentials for the requested account. */
  secrets: (account: string | undefined) => Secret[];
  fetch: typeof fetch;
}

export const sandboxName = "sandbox";

/** The origin that the sandbox sees; nothing is sent there. */
const sandboxOrigin = "http://localhost";

/** The default account for requests to the sandbox. */
export const usualAccount = "akadmin";

/** Returns the sandbox as a target; its tokens are not secret. */
export function sandboxTarget(
  { handle }: Pick<Sandbox, "handle">,
  server: Server = { url: "/" },
): Target {
  const root = new URL(serverUrl(server, sandboxOrigin)).pathname;
  return {
    name: sandboxName,
    root: sandboxOrigin + root,
    allowsWrites: true,
    secrets: (account = usualAccount) => {
      const token = demoTokens[account];
      return token === undefined
        ? []
        : [
            { kind: "token", token },
            { kind: "apiKey", value: token },
          ];
    },
    fetch: (url, init) => handle(new Request(url, init)),
  };
}

/**
 * Returns the server given at start as a target, with the credentials from the environment:
 * `API_TOKEN`, `API_KEY`, or `API_USERNAME` and `API_PASSWORD`.
 *
 * @throws CommandError if the URL cannot be used
 */
export function namedTarget(
  url: string,
  {
    server = { url: "/" },
    allowsWrites,
    environment,
  }: {
    server?: Server | undefined;
    allowsWrites: boolean;
    environment: Readonly<Record<string, string | undefined>>;
  },
): Target {
  const secrets = secretsFrom(environment);
  return {
    name: url,
    root: rootOn(url, server),
    allowsWrites,
    secrets: () => secrets,
    fetch,
  };
}

function rootOn(url: string, server: Server): string {
  try {
    return apiRootOn(url, server);
  } catch (cause) {
    throw new CommandError(`--server: ${(cause as Error).message}`, { cause });
  }
}

function secretsFrom({
  API_TOKEN: token,
  API_KEY: value,
  API_USERNAME: username,
  API_PASSWORD: password,
}: Readonly<Record<string, string | undefined>>): Secret[] {
  return [
    ...(token ? [{ kind: "token", token } as const] : []),
    ...(value ? [{ kind: "apiKey", value } as const] : []),
    ...(username && password
      ? [{ kind: "basic", username, password } as const]
      : []),
  ];
}
