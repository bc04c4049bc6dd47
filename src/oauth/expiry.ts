import type { TokenSet } from "../credentials/types";

/** Milliseconds before expiry at which a token is refreshed. */
const margin = 15_000;

/** Whether a token set can and should be refreshed before it is used. */
export function needsRefresh(
  tokens: TokenSet,
  now: number = Date.now(),
): boolean {
  return (
    tokens.refreshToken !== undefined &&
    tokens.expiresAt !== undefined &&
    tokens.expiresAt - now < margin
  );
}
