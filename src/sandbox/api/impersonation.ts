import type { Store } from "../store/store";
import type { Caller } from "./authenticate";

/** Lets a session act as the user whom its owner impersonates. */
export function impersonated(
  caller: Caller | undefined,
  store: Store,
): Caller | undefined {
  const user = store.get("core/users", caller?.session?.impersonates);
  return caller && user ? { ...caller, user, original: caller.user } : caller;
}
