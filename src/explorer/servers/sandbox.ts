import { Store } from "../parts/store";

/** The sandbox's response at `/sandbox/about`. */
export interface Sandbox {
  /** Path of the API on this origin. */
  apiRoot: string;
  issuer: string;
  clientId: string;
  /** Path of the page that starts a session without an application. */
  signIn?: string;
  users: { username: string; password: string; name: string; note: string }[];
}

export type SandboxState =
  | { status: "looking" }
  | { status: "present"; sandbox: Sandbox }
  | { status: "absent" };

export const sandboxState = new Store<SandboxState>({ status: "looking" });

let looking: Promise<void> | undefined;

/** Checks once per page load whether this site is served with a sandbox. */
export function lookForSandbox(): Promise<void> {
  looking ??= probe(fetch).then((state) => {
    sandboxState.set(state);
  });
  return looking;
}

/**
 * Probes for a sandbox. Static hosts respond with 404 or a page, so anything but JSON means none.
 */
export async function probe(fetcher: typeof fetch): Promise<SandboxState> {
  try {
    const response = await fetcher("/sandbox/about", {
      headers: { Accept: "application/json" },
      credentials: "omit",
    });
    if (!response.ok) return { status: "absent" };
    const found: unknown = await response.json();
    return isSandbox(found)
      ? { status: "present", sandbox: found }
      : { status: "absent" };
  } catch {
    return { status: "absent" };
  }
}

function isSandbox(value: unknown): value is Sandbox {
  return (
    typeof value === "object" &&
    value !== null &&
    "apiRoot" in value &&
    typeof value.apiRoot === "string" &&
    "issuer" in value &&
    typeof value.issuer === "string" &&
    "clientId" in value &&
    typeof value.clientId === "string"
  );
}
