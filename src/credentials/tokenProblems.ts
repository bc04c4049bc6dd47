import { missingScopes } from "./missingScopes";
import { decodeJwt } from "./jwt";
import type { RequiredScheme } from "./requirements";
import type { Credential } from "./types";

export interface TokenFacts {
  credential: Credential;
  required: RequiredScheme;
  /** Origins that issue tokens for the API; empty if unknown. */
  issuers: readonly string[];
  /** Milliseconds since the epoch. */
  now: number;
}

/** Returns the token that a credential sends; undefined if it sends none. */
export function tokenOf({ secret }: Credential): string | undefined {
  if (secret.kind === "oauth") return secret.tokens.accessToken;
  return secret.kind === "token" ? secret.token : undefined;
}

/**
 * Returns why the API will or may reject a token, as far as the token itself shows: it has expired,
 * is not valid yet, comes from another issuer, or lacks a scope. The result is sentences, the most
 * certain first.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9068#section-2.2
 */
export function tokenProblems(facts: TokenFacts): string[] {
  const { credential, required, now } = facts;
  const missing = missingScopes(credential, required);
  return [
    ...timeProblem(facts, now / 1000),
    ...issuerProblem(facts),
    ...(missing.length > 0
      ? [
          `Not granted: ${missing.join(" ")}. This operation asks for it; sign in again with it chosen, or add its scope mapping to the provider.`,
        ]
      : []),
  ];
}

function timeProblem({ credential }: TokenFacts, now: number): string[] {
  const { secret } = credential;
  // An expired token is refreshed before use.
  if (secret.kind === "oauth" && secret.tokens.refreshToken !== undefined)
    return [];
  const claims = decodeJwt(tokenOf(credential) ?? "")?.claims ?? {};
  const exp =
    secret.kind === "oauth" && secret.tokens.expiresAt !== undefined
      ? secret.tokens.expiresAt / 1000
      : claims["exp"];
  if (typeof exp === "number" && exp <= now)
    return [
      `This token expired on ${timeText(exp)}: the API will refuse it. ${secret.kind === "oauth" ? "Sign in again." : "Use another one."}`,
    ];
  const { nbf } = claims;
  return typeof nbf === "number" && nbf > now
    ? [`This token is not valid before ${timeText(nbf)}.`]
    : [];
}

function issuerProblem({ credential, issuers }: TokenFacts): string[] {
  const iss = decodeJwt(tokenOf(credential) ?? "")?.claims["iss"];
  if (typeof iss !== "string" || issuers.length === 0) return [];
  const origin = URL.canParse(iss) ? new URL(iss).origin : iss;
  if (issuers.includes(origin)) return [];
  return [
    `This token was issued by ${iss}. Tokens for ${new URL(credential.apiOrigin).host} come from ${issuers.join(" or ")}: the API will probably refuse it.`,
  ];
}

const timeText = (seconds: number) => new Date(seconds * 1000).toLocaleString();
