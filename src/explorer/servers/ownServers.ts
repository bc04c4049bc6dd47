import {
  ownHosts,
  serverChoice,
  signInSettings,
  type TargetServer,
} from "./servers";
import { credentialStore } from "../credentialStore";

/**
 * Selects the server at a URL of the API; a new one is remembered.
 *
 * @param host as normalized by `hostUrl`.
 */
export function chooseHost(
  host: string,
  apiRoot: string,
  known: TargetServer[],
): void {
  const same = known.find((one) => one.apiRoot === apiRoot);
  if (!same) ownHosts.set([host, ...ownHosts.get()]);
  serverChoice.set(same?.choice ?? { kind: "own", host });
}

/** Removes a server that the reader entered, with the settings and credentials of its origin. */
export function forgetHost(
  { apiRoot }: TargetServer,
  known: TargetServer[],
): void {
  const rest = known.filter((one) => one.apiRoot !== apiRoot);
  const hosts = rest.flatMap(({ choice }) =>
    choice.kind === "own" ? [choice.host] : [],
  );
  ownHosts.set(hosts);
  const chosen = serverChoice.get();
  if (chosen?.kind === "own" && !hosts.includes(chosen.host)) {
    serverChoice.set(undefined);
  }
  const { origin } = new URL(apiRoot);
  if (rest.some((one) => new URL(one.apiRoot).origin === origin)) return;
  const { [origin]: _, ...settings } = signInSettings.get();
  signInSettings.set(settings);
  for (const { scheme, apiOrigin } of credentialStore.state().credentials) {
    if (apiOrigin === origin) credentialStore.remove(scheme, apiOrigin);
  }
}
