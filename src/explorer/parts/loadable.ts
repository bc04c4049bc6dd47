import { Store } from "./store";

export type Loading<Value> =
  | { status: "absent" | "loading" | "failed" }
  | { status: "loaded"; value: Value };

/** A value whose code is loaded once, on demand; a failed load can be retried. */
export interface Loadable<Value> {
  state: Store<Loading<Value>>;
  /** Returns the value, loading it if needed. Rejects with a readable message if loading fails. */
  get: () => Promise<Value>;
  /** Returns the value. Call it only where it has been loaded. */
  now: () => Value;
  /** Loads the value ahead of its use. Never rejects: the state holds the result. */
  prepare: () => Promise<void>;
  /** The value's name, the subject of "… could not be loaded." */
  name: string;
}

/**
 * Creates a loadable value.
 *
 * @param name the value's name, the subject of "… could not be loaded."
 */
export function loadable<Value>(
  name: string,
  load: () => Promise<Value>,
): Loadable<Value> {
  const state = new Store<Loading<Value>>({ status: "absent" });
  let loading: Promise<Value> | undefined;
  const get = () => {
    if (loading) return loading;
    state.set({ status: "loading" });
    loading = load().then(
      (value) => {
        state.set({ status: "loaded", value });
        return value;
      },
      (cause: unknown) => {
        loading = undefined;
        state.set({ status: "failed" });
        throw new Error(failureOf(name), { cause });
      },
    );
    return loading;
  };
  const prepare = () =>
    get().then(
      () => undefined,
      () => undefined,
    );
  const now = () => {
    const current = state.get();
    if (current.status === "loaded") return current.value;
    throw new Error(`${name} is not loaded.`);
  };
  return { state, get, now, prepare, name };
}

/** Says that something could not be loaded, and what to do. */
export function failureOf(name: string): string {
  return `${name} could not be loaded. Check the connection and try again, or reload the page.`;
}
