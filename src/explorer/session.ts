import { useSyncExternalStore } from "react";
import { CredentialStore } from "../credentials/store";

/** The browser's storages, where they are allowed at all. */
function storage(name: "sessionStorage" | "localStorage"): Storage | undefined {
  try {
    return window[name];
  } catch {
    return undefined;
  }
}

/** The reader's credentials; one store for the whole visit. */
export const credentialStore = new CredentialStore({
  tab: storage("sessionStorage"),
  device: storage("localStorage"),
});

export function useCredentials() {
  return useSyncExternalStore(credentialStore.subscribe, credentialStore.state);
}
