import type { Credential } from "./types";

/**
 * How long credentials are kept: until the page is left, until the tab is closed, or until wiped.
 */
export type Keep = "memory" | "tab" | "device";

/** The part of Web Storage that is used. */
export type KeyValueStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export interface CredentialState {
  keep: Keep;
  credentials: readonly Credential[];
}

const same = (a: Credential, b: Pick<Credential, "scheme" | "apiOrigin">) =>
  a.scheme === b.scheme && a.apiOrigin === b.apiOrigin;

/**
 * The reader's credentials, at most one per scheme and API origin. They are kept in memory unless
 * the reader chooses the tab or the device; then they are in exactly one of those storages. If a
 * storage fails (blocked, full), they stay in memory.
 */
export class CredentialStore {
  #state: CredentialState = { keep: "memory", credentials: [] };
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly storages: Partial<Record<Keep, KeyValueStore>> = {},
    /** Returns the storage key; undefined until it is known. */
    private readonly key: () => string | undefined = () =>
      "api-explorer.credentials",
  ) {
    this.open();
  }

  /** Replaces the current state with the stored one, for instance after a switch to another API. */
  open(): void {
    this.#state = { keep: "memory", credentials: [] };
    for (const keep of ["tab", "device"] as const) {
      const credentials = this.#read(keep);
      if (credentials) this.#state = { keep, credentials };
    }
    this.#notify();
  }

  #read(keep: "tab" | "device"): Credential[] | undefined {
    const key = this.key();
    return key === undefined ? undefined : read(this.storages[keep], key);
  }

  /** Adopts what another tab has changed in the device's storage. */
  reload(): void {
    if (this.#state.keep !== "device") return;
    const credentials = this.#read("device") ?? [];
    if (
      JSON.stringify(credentials) === JSON.stringify(this.#state.credentials)
    ) {
      return;
    }
    this.#state = { ...this.#state, credentials };
    this.#notify();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Returns the state; the same object until something changes. */
  readonly state = (): CredentialState => this.#state;

  find(scheme: string, apiOrigin: string): Credential | undefined {
    return this.#state.credentials.find((one) =>
      same(one, { scheme, apiOrigin }),
    );
  }

  /** Adds a credential; it replaces one for the same scheme and origin. */
  set(credential: Credential): void {
    const others = this.#state.credentials.filter(
      (one) => !same(one, credential),
    );
    this.#change({
      ...this.#state,
      credentials: [...others, credential],
    });
  }

  remove(scheme: string, apiOrigin: string): void {
    this.#change({
      ...this.#state,
      credentials: this.#state.credentials.filter(
        (one) => !same(one, { scheme, apiOrigin }),
      ),
    });
  }

  keep(keep: Keep): void {
    this.#change({ ...this.#state, keep });
  }

  /** Deletes all credentials and the choice of where to keep them. */
  wipe(): void {
    this.#change({ keep: "memory", credentials: [] });
  }

  #change(state: CredentialState): void {
    this.#state = state;
    const key = this.key();
    if (key === undefined) {
      this.#notify();
      return;
    }
    for (const keep of ["tab", "device"] as const) {
      const wanted = state.keep === keep && state.credentials.length > 0;
      try {
        if (wanted) {
          this.storages[keep]?.setItem(key, JSON.stringify(state.credentials));
        } else {
          this.storages[keep]?.removeItem(key);
        }
      } catch {
        this.#state = { ...state, keep: "memory" };
      }
    }
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Reads stored credentials; anything else, such as another version's data, is ignored. */
function read(
  storage: KeyValueStore | undefined,
  key: string,
): Credential[] | undefined {
  try {
    const found: unknown = JSON.parse(storage?.getItem(key) ?? "null");
    return Array.isArray(found) && found.every(isCredential)
      ? found
      : undefined;
  } catch {
    return undefined;
  }
}

function isCredential(value: unknown): value is Credential {
  return (
    typeof value === "object" &&
    value !== null &&
    "scheme" in value &&
    "apiOrigin" in value &&
    "secret" in value &&
    typeof value.secret === "object"
  );
}
