import { accountOf } from "../../credentials/account";
import { authenticationFailed } from "../../credentials/authenticationFailed";
import { missingScopes } from "../../credentials/missingScopes";
import { decodeJwt } from "../../credentials/jwt";
import type { RequiredScheme } from "../../credentials/requirements";
import { tokenOf } from "../../credentials/tokenProblems";
import type { Credential } from "../../credentials/types";

export interface RefusalFacts {
  status: number;
  /** The error message in the response body. */
  detail: string | undefined;
  /** The `WWW-Authenticate` header. */
  challenge: string | undefined;
  used: { credential: Credential; required: RequiredScheme }[];
  /** Permissions that the operation requires. */
  permissions: string[];
}

/** What the request lacked, according to the description, the token and the response. */
export interface Missing {
  scopes: string[];
  permissions: string[];
  /** Facts from the token's claims, if the API rejected it. */
  claims: string[];
}

/** Determines what is missing after a 401 or 403. */
export function missingOf(facts: RefusalFacts): Missing {
  const { status, detail, challenge = "", used, permissions } = facts;
  const asked = /\bscope="([^"]*)"/.exec(challenge)?.[1]?.split(" ") ?? [];
  const scopes = [
    ...new Set([
      ...used.flatMap(({ credential, required }) =>
        missingScopes(credential, required),
      ),
      ...(/insufficient_scope/.test(challenge) ? asked.filter(Boolean) : []),
    ]),
  ];
  const isUnknown =
    authenticationFailed(status, detail) || /invalid_token/.test(challenge);
  return {
    scopes,
    permissions:
      used.length > 0 && scopes.length === 0 && !isUnknown ? permissions : [],
    claims: isUnknown
      ? used.flatMap(({ credential }) => claimsOf(credential))
      : [],
  };
}

/** Returns sentences about a token's issuer, audience and expiry. */
function claimsOf(credential: Credential): string[] {
  const claims = decodeJwt(tokenOf(credential) ?? "")?.claims;
  if (!claims) return [];
  const { iss, aud, exp } = claims;
  const audience = Array.isArray(aud) ? aud.join(", ") : aud;
  return [
    ...(typeof iss === "string" ? [`issued by ${iss}`] : []),
    ...(typeof audience === "string" ? [`for the audience ${audience}`] : []),
    ...(typeof exp === "number"
      ? [`valid until ${new Date(exp * 1000).toLocaleString()}`]
      : []),
  ];
}

export interface AdministratorRequest extends RefusalFacts {
  missing: Missing;
  title: string;
  method: string;
  path: string;
  apiRoot: string;
}

/** Returns a message to send to an administrator; undefined if none is needed. */
export function administratorText(
  asked: AdministratorRequest,
): string | undefined {
  const { missing, used, title, method, path, apiRoot, status, detail } = asked;
  const { scopes, permissions } = missing;
  if (scopes.length === 0 && permissions.length === 0) return undefined;
  const account = used
    .map(({ credential }) => accountOf(credential.secret))
    .find(Boolean);
  const client = used.flatMap(({ credential: { secret } }) =>
    secret.kind === "oauth" ? [secret.client.clientId] : [],
  )[0];
  const what = `"${title}" (${method.toUpperCase()} ${path} at ${apiRoot})`;
  const said =
    detail === undefined
      ? `The API responded ${String(status)}.`
      : `The API responded ${String(status)}: "${detail}"`;
  if (scopes.length > 0)
    return `Please allow the client${client === undefined ? "" : ` ${client}`} the scope ${scopes.join(" ")}: my token was not granted it, and ${what} needs it. ${said}`;
  return `Please give ${account === undefined ? "my account" : `the account ${account}`} the permission ${permissions.join(" and ")}: ${what} needs it. ${said}`;
}
