import type { RequiredScheme } from "../../credentials/requirements";
import type { OAuthClient } from "../../credentials/types";
import { describedScopes } from "../../oauth/describedClient";
import { product } from "../product";

/** What a sign-in is for: a credential of this scheme on this origin. */
export interface SignInRequest {
  scheme: string;
  apiOrigin: string;
  client: OAuthClient;
  redirectUri: string;
  /** The scopes that can be chosen. */
  offered: OfferedScope[];
  scopes: string[];
  /** Ask who it is even where the provider has a session. */
  asksAgain?: boolean;
  /** Ask for consent, as authentik wants it for a refresh token. */
  asksConsent?: boolean;
}

export interface OfferedScope {
  name: string;
  /** What the description says of it. */
  text?: string;
  isChosen: boolean;
}

/**
 * The scopes that can be asked for, those of the operation chosen: what the scheme describes; for
 * authentik, what its API needs.
 */
export function offeredScopes(
  { scheme, scopes }: RequiredScheme,
  isAuthentik: boolean,
): OfferedScope[] {
  const described = Object.entries(describedScopes(scheme));
  const own =
    described.length > 0
      ? described.map(([name]) => name)
      : (product.scopes ?? ["openid"]);
  if (isAuthentik) {
    return [...new Set([...scopes, ...own])].map((name) => ({
      name,
      isChosen: true,
    }));
  }
  const basic = scheme.type === "openIdConnect" ? ["openid"] : [];
  const chosen = new Set([...basic, ...scopes]);
  const texts = new Map(described);
  return [...new Set([...texts.keys(), ...chosen])].map((name) => {
    const text = texts.get(name);
    return { name, isChosen: chosen.has(name), ...(text && { text }) };
  });
}

/** The redirect URI to register, exactly. */
export function redirectUriOf(baseUrl: string, origin: string): string {
  return new URL(`${baseUrl}oauth/callback/`, origin).href;
}
