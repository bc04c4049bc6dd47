import type { Store } from "../store/store";
import { text } from "../store/values";
import { demoUsers } from "./sign-in-page";

export const signInPath = "/sandbox/sign-in/";
export const signOutPath = "/sandbox/sign-out/";

/** What an explorer has to know of the sandbox at an origin: where to sign in, and as whom. */
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
