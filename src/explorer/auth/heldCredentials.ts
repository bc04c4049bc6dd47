import type { Alternative } from "../../credentials/requirements";
import type { Credential } from "../../credentials/types";

/**
 * Returns the reader's credentials for the schemes of an alternative; schemes without one are left
 * out.
 */
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
 * Whether a request can be sent to a server: each scheme of the chosen alternative has a
 * credential, or the operation needs none.
 */
export function isConnected(
  alternative: Alternative,
  held: readonly Credential[],
  isOpen: boolean,
): boolean {
  return alternative.length === 0 ? isOpen : held.length === alternative.length;
}
