import { Store } from "./store";

export type Loading<Value> =
  | { status: "absent" | "loading" | "failed" }
  | { status: "loaded"; value: Value };

/** Code that is loaded when it is needed: once, and again after a failure. */
export interface Loadable<Value> {
  state: Store<Loading<Value>>;
  /** Returns it, loaded if it was not. Rejects where it cannot be loaded, with a sentence that says so. */
  get: () => Promise<Value>;
  /** Returns it where it must have been loaded, as by code that is in it. */
  now: () => Value;
  /** Loads it ahead of its use. Never rejects: what became of it is the state. */
  prepare: () => Promise<void>;
}

/**
 * Makes something loadable.
 *
 * @param name what it is, as the beginning of "… could not be loaded."
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
        throw new Error(
          `${name} could not be loaded. Check the connection and try again, or reload the page.`,
          { cause },
        );
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
  return { state, get, now, prepare };
}
