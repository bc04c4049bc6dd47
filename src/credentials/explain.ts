import { authenticationFailed } from "./authenticationFailed";
import { missingScopes } from "./missingScopes";
import type { RequiredScheme } from "./requirements";
import type { Credential } from "./types";

export interface Refusal {
  status: number;
  /** The body's `detail`, as in Django REST framework and authentik. */
  detail?: string | undefined;
  /** The credentials that the request carried. */
  used: { credential: Credential; required: RequiredScheme }[];
  /** The permissions that the operation requires. */
  permissions: string[];
  /** Milliseconds since the epoch. */
  now: number;
}

/** Explains why a request was rejected (401 or 403) and what to do about it. */
export function explainRefusal(refusal: Refusal): string {
  const { used, permissions, now, status, detail } = refusal;
  if (used.length === 0) {
    return "The request had no credentials. Choose how to sign in under Access, then send it again.";
  }
  for (const { credential, required } of used) {
    const { secret } = credential;
    if (secret.kind === "oauth" && (secret.tokens.expiresAt ?? now) < now) {
      return "The access token has expired. Sign in again.";
    }
    const missing = missingScopes(credential, required);
    if (missing.length > 0) {
      return (
        `The access token was not granted ${missing.join(" ")}. The provider leaves out scopes ` +
        "that the client may not ask for: allow them there (in a scope mapping, for some), or " +
        "sign in again with the scope chosen."
      );
    }
  }
  if (authenticationFailed(status, detail)) {
    return used.some(({ credential }) => credential.secret.kind === "session")
      ? "The browser has no valid session at this host. Sign in there in another tab, then send the request again."
      : "The API does not know this credential: it may have expired, been revoked or belong to another installation. Sign in again or paste a valid one.";
  }
  if (permissions.length > 0) {
    return (
      `Signed in, but the account lacks a permission; this operation asks for ` +
      `${permissions.join(", ")}. Give it to one of the account's roles, or sign in as somebody else.`
    );
  }
  return "Signed in, but the account may not do this. Sign in as somebody with more permissions.";
}
