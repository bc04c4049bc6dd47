import type { Alternative } from "../../credentials/requirements";
import type { Credential } from "../../credentials/types";

/** The reader's credential for each scheme of an alternative, as far as there is one. */
export function heldCredentials(
  alternative: Alternative,
  credentials: readonly Credential[],
  apiRoot: string,
): Credential[] {
  const { origin } = new URL(apiRoot);
  return alternative.flatMap(
    ({ name }) =>
      credentials.find(
        (one) => one.scheme === name && one.apiOrigin === origin,
      ) ?? [],
  );
}

/**
 * Whether nothing is left to do before a request can be sent to a server: each scheme of the chosen
 * alternative has its credential, or the operation asks for none.
 */
export function isConnected(
  alternative: Alternative,
  held: readonly Credential[],
  isOpen: boolean,
): boolean {
  return alternative.length === 0 ? isOpen : held.length === alternative.length;
}
