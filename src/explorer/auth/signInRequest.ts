import type { RequiredScheme } from "../../credentials/requirements";
import type { OAuthClient } from "../../credentials/types";
import { describedScopes } from "../../oauth/describedClient";
import { product } from "../product";

/** What is needed to sign in for a scheme and origin. */
export interface SignInRequest {
  scheme: string;
  apiOrigin: string;
  client: OAuthClient;
  redirectUri: string;
  /** The scopes that the reader can choose. */
  offered: OfferedScope[];
  scopes: string[];
  /** Whether the reader must sign in even if the provider has a session (`prompt=login`). */
  asksAgain?: boolean;
  /** Whether to ask for consent, which authentik requires for a refresh token. */
  asksConsent?: boolean;
}

/** Events of a sign-in in progress. */
export interface SignInEvents {
  /**
   * The window is closed or appears closed. A provider's opener policy can make an open window
   * appear closed, so the sign-in goes on.
   */
  closed: () => void;
  /** A response arrived with another `state`. */
  stray: () => void;
}

export interface OfferedScope {
  name: string;
  /** The scope's description. */
  text?: string;
  isChosen: boolean;
}

/**
 * Returns the scopes that can be requested, with those of the operation selected: the scheme's
 * scopes or, for authentik, the ones its API needs.
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

/** Returns the redirect URI to register with the provider. */
export function redirectUriOf(baseUrl: string, origin: string): string {
  return new URL(`${baseUrl}oauth/callback/`, origin).href;
}
