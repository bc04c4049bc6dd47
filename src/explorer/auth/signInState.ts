import { persistentStore, apiKey } from "../parts/persistent";
import { Store } from "../parts/store";

/**
 * Issuers that the reader has signed out from in this tab. Their own session may go on, so the next
 * sign-in asks who it is.
 */
export const signedOut = persistentStore<string[]>(
  "api-explorer.signed-out",
  [],
  (found): found is string[] =>
    Array.isArray(found) && found.every((one) => typeof one === "string"),
  { where: "sessionStorage" },
);

/** What became of the access token of the last sign-out, until the page is left. */
export const leftToken = new Store<
  | { issuer: string; isRevoked: boolean; expiresAt: number | undefined }
  | undefined
>(undefined);

/** Why the last sign-in by redirect came to nothing. */
export const redirectProblem = new Store<string | undefined>(undefined);

/** The sessionStorage key of a sign-in that has left the page. */
export const pendingKey = () => apiKey("api-explorer.oauth.pending") ?? "";

/** What the API said of pasted tokens that it does not take, by token. */
export const refusedTokens = new Store<ReadonlyMap<string, string>>(new Map());
