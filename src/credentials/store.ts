import type { Credential } from "./types";

/** How long credentials live: until the page is left, the tab closed, or until wiped. */
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
 * The reader's credentials, at most one for each scheme and API origin. In memory unless the reader
 * chooses the tab or the device; then exactly one of the two storages holds them. A storage that
 * fails (blocked, full) leaves them in memory.
 */
export class CredentialStore {
  #state: CredentialState = { keep: "memory", credentials: [] };
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly storages: Partial<Record<Keep, KeyValueStore>> = {},
    /** Where credentials are stored; nothing while that is not known yet. */
    private readonly key: () => string | undefined = () =>
      "api-explorer.credentials",
  ) {
    this.open();
  }

  /** Takes what is stored, in place of what there is: of another API, for instance. */
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

  /** Takes over what another tab has changed on this device. */
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

  /** The same object until something changes. */
  readonly state = (): CredentialState => this.#state;

  find(scheme: string, apiOrigin: string): Credential | undefined {
    return this.#state.credentials.find((one) =>
      same(one, { scheme, apiOrigin }),
    );
  }

  /** Adds a credential, in place of one for the same scheme and origin. */
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

  /** Forgets every credential, and the choice of where to keep them. */
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

/** Anything but a list of credentials, as another version may have left it, is ignored. */
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
