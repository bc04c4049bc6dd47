/** Loads the OAuth client on demand, so that the explorer opens without it. */
export const oauthClient = () => import("../../oauth/client");
