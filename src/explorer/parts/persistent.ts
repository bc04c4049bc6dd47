import { Store } from "./store";

/** The browser's storages, where they are allowed at all. */
export function storage(
  name: "sessionStorage" | "localStorage",
): Storage | undefined {
  try {
    return window[name];
  } catch {
    return undefined;
  }
}

/** The API whose values are stored; see {@link openStorage}. */
let openApi: string | undefined;
const stores = new Set<() => void>();

/**
 * Gives each API at each base URL stored values of its own: documentations that share an origin share
 * its storages. What depends on the API is read when this is called.
 *
 * @param api base URL and title of the API.
 */
export function openStorage(api: string): void {
  if (openApi === api) return;
  openApi = api;
  for (const load of stores) load();
}

/** Has a value read again whenever the API changes. */
export function onStorageOpened(load: () => void): void {
  stores.add(load);
}

/** The key of a value that belongs to the API; nothing before it is known. */
export const apiKey = (key: string): string | undefined =>
  openApi === undefined ? undefined : `${key} ${openApi}`;

interface Persistence<Value> {
  where?: "localStorage" | "sessionStorage";
  /** The part of the value that may be written down. */
  writable?: (value: Value) => Value;
  /** Whether all APIs share the value. */
  isShared?: boolean;
}

/**
 * A store whose value this device, or only this tab, remembers. For choices only, never for secrets.
 *
 * @param isValue whether what was found is still of the right shape.
 */
export function persistentStore<Value>(
  key: string,
  initial: Value,
  isValue: (found: unknown) => found is Value,
  persistence: Persistence<Value> = {},
): Store<Value> {
  const { where = "localStorage", writable, isShared } = persistence;
  const keyNow = () => (isShared ? key : apiKey(key));
  const load = () => read(storage(where), keyNow(), isValue) ?? initial;
  const store = new Store(load());
  let isLoading = false;
  if (!isShared) {
    onStorageOpened(() => {
      isLoading = true;
      store.set(load());
      isLoading = false;
    });
  }
  store.subscribe(() => {
    const current = keyNow();
    if (isLoading || current === undefined) return;
    const value = store.get();
    try {
      storage(where)?.setItem(
        current,
        JSON.stringify(writable ? writable(value) : value),
      );
    } catch {
      // Full or blocked: the choice holds for this visit.
    }
  });
  return store;
}

function read<Value>(
  kept: Storage | undefined,
  key: string | undefined,
  isValue: (found: unknown) => found is Value,
): Value | undefined {
  if (key === undefined) return undefined;
  try {
    const found: unknown = JSON.parse(kept?.getItem(key) ?? "null");
    return isValue(found) ? found : undefined;
  } catch {
    return undefined;
  }
}
