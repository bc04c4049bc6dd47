import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Description } from "../description/model/types";
import { createApi } from "./api/api";
import { populate } from "./api/populate";
import type { Rate } from "./api/rate";
import { createAppContext } from "./api/create-context";
import { createComputed } from "./computed";
import { fixtures } from "./fixtures";
import { handlers } from "./handlers";
import { hooks } from "./hooks";
import { createRoutes } from "./http/routes";
import { fillKeyPairs } from "./domain/certificates";
import { fillPermissions } from "./domain/permissions";
import { createOpenId } from "./provider";
import { openState, type OpenState } from "./store/open-state";
import { seed } from "./store/seed";
import { Store } from "./store/store";

export { readState, StateFileError } from "./store/state-file";

export interface SandboxOptions {
  /** The description to serve; references are not resolved. */
  description: Description;
  /** Path of the site below the origin, for the explorer's redirect URI. Default `/`. */
  baseUrl?: string;
  /** Accepted hosts besides loopback ones, as in the Host header (`docs.example:3000`). */
  hosts?: readonly string[];
  /**
   * A file that keeps the state across restarts: a change is on disk before its response is sent.
   * Without it, the state is kept in memory.
   */
  stateFile?: string;
  /** The rate limit of the API. */
  rate?: Rate;
}

export interface Sandbox {
  /** Whether the sandbox handles a path. */
  owns(pathname: string): boolean;
  /** Handles a request for a path it owns. */
  listener(request: IncomingMessage, response: ServerResponse): void;
  /** The API alone, as a function. */
  handle(request: Request): Promise<Response>;
  /** Restores the fixtures. */
  reset(): Promise<void>;
  /** Writes the state file a last time. The caller closes the server. */
  close(): Promise<void>;
}

const defaultRoot = "/api/v3/";

/**
 * Returns the path of the description's first server, or the default if that is `/`, which is the
 * site's.
 */
function apiRootOf({ servers }: Description): string {
  const url = servers?.[0]?.url ?? defaultRoot;
  if (!URL.canParse(url, "http://localhost")) return defaultRoot;
  const { pathname } = new URL(url, "http://localhost");
  const root = pathname.replace(/\/?$/, "/");
  return root === "/" ? defaultRoot : root;
}

/**
 * Starts a sandbox for a description.
 * @throws {StateFileError} if the state file is damaged, in use or not writable
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const state = options.stateFile
    ? await openState(options.stateFile)
    : undefined;
  try {
    return await sandboxWith(state, options);
  } catch (error) {
    await state?.release();
    throw error;
  }
}

async function sandboxWith(
  state: OpenState | undefined,
  { description, baseUrl = "/", hosts = [], rate }: SandboxOptions,
): Promise<Sandbox> {
  const store = new Store();
  const cookieSecret =
    state?.saved?.cookieSecret ?? randomBytes(24).toString("base64url");
  store.load(state?.saved ?? seed(fixtures, Date.now()));
  const appContext = createAppContext({
    description,
    store,
    hooks,
    computed: createComputed,
  });

  /** Adds what the fixtures lack: permissions, example objects and key pairs. */
  const complete = async () => {
    fillPermissions(appContext);
    populate(appContext);
    await fillKeyPairs(store);
  };
  await complete();
  const journal = await state?.keep(store, cookieSecret);
  const begin = journal && (() => journal.begin());

  const reset = async () => {
    store.load(seed(fixtures, Date.now()));
    await complete();
  };
  const root = apiRootOf(description);
  const handle = createApi({
    appContext,
    handlers,
    root,
    baseUrl,
    rate,
    begin,
  });
  return {
    ...createRoutes({
      root,
      hosts,
      handle,
      openId: createOpenId({ store, baseUrl, cookieSecret }),
      store,
      reset,
      begin,
    }),
    handle,
    reset,
    close: async () => {
      try {
        await journal?.close();
      } finally {
        await state?.release();
      }
    },
  };
}
