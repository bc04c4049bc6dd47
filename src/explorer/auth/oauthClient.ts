/** Loads what talks to a provider: the explorer opens without the OAuth library. */
export const oauthClient = () => import("../../oauth/client");
