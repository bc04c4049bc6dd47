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
 * A store whose value this device, or only this tab, remembers. For choices only, never for secrets.
 *
 * @param isValue whether what was found is still of the right shape.
 * @param writable the part of the value that may be written down.
 */
export function persistentStore<Value>(
  key: string,
  initial: Value,
  isValue: (found: unknown) => found is Value,
  where: "localStorage" | "sessionStorage" = "localStorage",
  writable: (value: Value) => Value = (value) => value,
): Store<Value> {
  const kept = storage(where);
  const store = new Store(read(kept, key, isValue) ?? initial);
  store.subscribe(() => {
    try {
      kept?.setItem(key, JSON.stringify(writable(store.get())));
    } catch {
      // Full or blocked: the choice holds for this visit.
    }
  });
  return store;
}

function read<Value>(
  kept: Storage | undefined,
  key: string,
  isValue: (found: unknown) => found is Value,
): Value | undefined {
  try {
    const found: unknown = JSON.parse(kept?.getItem(key) ?? "null");
    return isValue(found) ? found : undefined;
  } catch {
    return undefined;
  }
}
