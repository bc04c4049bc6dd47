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

/**
 * A store whose value this device remembers. For choices only, never for secrets.
 *
 * @param isValue whether what was found is still of the right shape.
 */
export function persistentStore<Value>(
  key: string,
  initial: Value,
  isValue: (found: unknown) => found is Value,
): Store<Value> {
  const local = storage("localStorage");
  const store = new Store(read(local, key, isValue) ?? initial);
  store.subscribe(() => {
    try {
      local?.setItem(key, JSON.stringify(store.get()));
    } catch {
      // Full or blocked: the choice holds for this visit.
    }
  });
  return store;
}

function read<Value>(
  local: Storage | undefined,
  key: string,
  isValue: (found: unknown) => found is Value,
): Value | undefined {
  try {
    const found: unknown = JSON.parse(local?.getItem(key) ?? "null");
    return isValue(found) ? found : undefined;
  } catch {
    return undefined;
  }
}
