import type { RequiredScheme } from "../../credentials/requirements";
import type { OAuthClient } from "../../credentials/types";
import { product } from "../product";

/** What a sign-in is for: a credential of this scheme on this origin. */
export interface SignInRequest {
  scheme: string;
  apiOrigin: string;
  client: OAuthClient;
  redirectUri: string;
  scopes: string[];
  /** Ask who it is even where the provider has a session. */
  asksAgain?: boolean;
}

/** The scopes that can be asked for: those of the scheme's flows, or the product's own. */
export function offeredScopes({ scheme, scopes }: RequiredScheme): string[] {
  const described =
    scheme.type === "oauth2"
      ? Object.values(scheme.flows).flatMap((flow: { scopes: object }) =>
          Object.keys(flow.scopes),
        )
      : [];
  return [
    ...new Set([
      ...scopes,
      ...(described.length > 0 ? described : (product.scopes ?? ["openid"])),
    ]),
  ];
}

/** The redirect URI to register, exactly. */
export function redirectUriOf(baseUrl: string, origin: string): string {
  return new URL(`${baseUrl}oauth/callback/`, origin).href;
}
