import { persistentStore, apiKey } from "../parts/persistent";
import { Store } from "../parts/store";

/**
 * Issuers that the reader has signed out from in this tab. Their sessions may still be active, so
 * the next sign-in asks for the user.
 */
export const signedOut = persistentStore<string[]>(
  "api-explorer.signed-out",
  [],
  (found): found is string[] =>
    Array.isArray(found) && found.every((one) => typeof one === "string"),
  { where: "sessionStorage" },
);

/**
 * The access token of the last sign-out, and whether it was revoked; kept until the page is left.
 */
export const leftToken = new Store<
  | { issuer: string; isRevoked: boolean; expiresAt: number | undefined }
  | undefined
>(undefined);

/** Why the last sign-in by redirect failed. */
export const redirectProblem = new Store<string | undefined>(undefined);

/** The sessionStorage key of a sign-in by redirect in progress. */
export const pendingKey = () => apiKey("api-explorer.oauth.pending") ?? "";

/** Error messages of the API for pasted tokens that it rejects, by token. */
export const refusedTokens = new Store<ReadonlyMap<string, string>>(new Map());
