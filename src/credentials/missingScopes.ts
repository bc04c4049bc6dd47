import type { RequiredScheme } from "./requirements";
import type { Credential } from "./types";

/** Returns the scopes that a credential lacks; only OAuth tokens have known scopes. */
export function missingScopes(
  { secret }: Credential,
  { scopes }: RequiredScheme,
): string[] {
  if (secret.kind !== "oauth") return [];
  return scopes.filter((scope) => !secret.tokens.scopes.includes(scope));
}
