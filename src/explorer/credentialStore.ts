import { useSyncExternalStore } from "react";
import { CredentialStore } from "../credentials/store";
import { apiKey, onStorageOpened, storage } from "./parts/persistent";

/** The reader's credentials, in a single store for all pages. */
export const credentialStore = new CredentialStore(
  { tab: storage("sessionStorage"), device: storage("localStorage") },
  () => apiKey("api-explorer.credentials"),
);
onStorageOpened(() => {
  credentialStore.open();
});

export function useCredentials() {
  return useSyncExternalStore(credentialStore.subscribe, credentialStore.state);
}

window.addEventListener("storage", () => {
  credentialStore.reload();
});
