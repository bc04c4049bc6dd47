import type { Store } from "../store/store";
import { text } from "../store/values";
import { demoUsers } from "./sign-in-page";

export const signInPath = "/sandbox/sign-in/";
export const signOutPath = "/sandbox/sign-out/";

/**
 * Returns what the explorer needs to know about the sandbox at an origin, such as the OAuth client.
 */
export function about(store: Store, apiRoot: string, origin: string) {
  return {
    name: "authentik API sandbox",
    apiRoot,
    issuer: `${origin}/application/o/api-docs/`,
    clientId: "authentik-api-docs",
    scopes: [
      "openid",
      "profile",
      "email",
      "goauthentik.io/api",
      "offline_access",
    ],
    signIn: signInPath,
    signOut: signOutPath,
    users: demoUsers(store),
    tokens: store
      .rows("core/tokens")
      .filter(({ key }) => text(key).startsWith("sandbox-"))
      .map(({ key, identifier, intent }) => ({ key, identifier, intent })),
  };
}
