import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Description } from "../description/model/types";
import { createApi } from "./api/handle";
import { populate } from "./api/populate";
import type { Rate } from "./api/rate";
import { createWorld } from "./api/world";
import { fixtures } from "./fixtures";
import { createRoutes } from "./http/routes";
import { fillKeyPairs } from "./meaning/certificates";
import { fillPermissions } from "./meaning/permissions";
import { createOpenId } from "./provider";
import { seed } from "./store/seed";
import { keepState, readState } from "./store/state-file";
import { Store } from "./store/store";

export interface SandboxOptions {
  /** What the API offers: references intact, cycles as plain data. */
  description: Description;
  /** Path of the site below the origin, for the explorer's redirect URI. Default `/`. */
  baseUrl?: string;
  /** Hosts to answer besides loopback ones, as in the Host header (`docs.example:3000`). */
  hosts?: readonly string[];
  /** A file that keeps the state over restarts. Without it, the state lives in memory. */
  stateFile?: string;
  /** How many requests to the API are answered within how long. */
  rate?: Rate;
}

export interface Sandbox {
  /** Whether the sandbox answers a path. */
  owns(pathname: string): boolean;
  /** Answers a request for a path it owns. */
  listener(request: IncomingMessage, response: ServerResponse): void;
  /** The API alone, as a function. */
  handle(request: Request): Promise<Response>;
  /** Forgets everything but the fixtures. */
  reset(): Promise<void>;
  /** Writes the state file for the last time. The server is the caller's to close. */
  close(): Promise<void>;
}

const defaultRoot = "/api/v3/";

/** The path of the description's first server; never the whole origin, where the site lies. */
function apiRootOf({ servers }: Description): string {
  const address = servers?.[0]?.url ?? defaultRoot;
  if (!URL.canParse(address, "http://localhost")) return defaultRoot;
  const { pathname } = new URL(address, "http://localhost");
  const root = pathname.replace(/\/?$/, "/");
  return root === "/" ? defaultRoot : root;
}

/**
 * Starts a sandbox for a description.
 * @throws {StateFileError} when the state file is unreadable
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { description, baseUrl = "/", hosts = [], stateFile, rate } = options;
  const store = new Store();
  const saved = stateFile ? await readState(stateFile) : undefined;
  const cookieSecret =
    saved?.cookieSecret ?? randomBytes(24).toString("base64url");
  store.load(saved ?? seed(fixtures, Date.now()));
  const world = createWorld(description, store);

  /** What is not in the fixtures' plain data: keys, and collections they leave empty. */
  const complete = async () => {
    fillPermissions(world);
    populate(world);
    await fillKeyPairs(store);
  };
  await complete();
  const file = stateFile
    ? keepState(store, stateFile, cookieSecret)
    : undefined;

  const reset = async () => {
    store.load(seed(fixtures, Date.now()));
    await complete();
  };
  const root = apiRootOf(description);
  const handle = createApi({ world, root, baseUrl, rate });
  return {
    ...createRoutes({
      root,
      hosts,
      handle,
      openId: createOpenId({ store, baseUrl, cookieSecret }),
      store,
      reset,
    }),
    handle,
    reset,
    close: async () => {
      await file?.close();
    },
  };
}
