import { Store } from "./store";

/** Returns a storage of the browser, or undefined if it is blocked. */
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
 * Separates the stored values of each API and base URL, because sites on the same origin share its
 * storages. Values of the API are loaded when this is called.
 *
 * @param api base URL and title of the API.
 */
export function openStorage(api: string): void {
  if (openApi === api) return;
  openApi = api;
  for (const load of stores) load();
}

/** Calls the function whenever the API changes, to load a value again. */
export function onStorageOpened(load: () => void): void {
  stores.add(load);
}

/** Returns the key of a value that belongs to the API; undefined until the API is known. */
export const apiKey = (key: string): string | undefined =>
  openApi === undefined ? undefined : `${key} ${openApi}`;

interface Persistence<Value> {
  where?: "localStorage" | "sessionStorage";
  /** Returns the part of the value that is safe to store. */
  writable?: (value: Value) => Value;
  /** Whether all APIs share the value. */
  isShared?: boolean;
}

/**
 * Creates a store whose value is kept on this device or in this tab. Never for secrets.
 *
 * @param isValue whether a stored value is still valid.
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
      // If the storage is full or blocked, the choice applies to this visit.
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
