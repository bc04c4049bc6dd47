import type { Store } from "../store/store";
import type { Caller } from "./authenticate";

/** Replaces the caller's user with the one that the session impersonates, if any. */
export function impersonated(
  caller: Caller | undefined,
  store: Store,
): Caller | undefined {
  const user = store.get("core/users", caller?.session?.impersonates);
  return caller && user ? { ...caller, user, original: caller.user } : caller;
}
