import { accountOf } from "../../credentials/account";
import { authenticationFailed } from "../../credentials/authenticationFailed";
import { missingScopes } from "../../credentials/missingScopes";
import { decodeJwt } from "../../credentials/jwt";
import type { RequiredScheme } from "../../credentials/requirements";
import { tokenOf } from "../../credentials/tokenProblems";
import type { Credential } from "../../credentials/types";

export interface RefusalFacts {
  status: number;
  /** What the API says in its body. */
  detail: string | undefined;
  /** The header `WWW-Authenticate`. */
  challenge: string | undefined;
  used: { credential: Credential; required: RequiredScheme }[];
  /** Permissions that the operation asks for. */
  permissions: string[];
}

/** What was missing, as far as the description, the token and the response tell. */
export interface Missing {
  scopes: string[];
  permissions: string[];
  /** What the token says of itself, where the API refused it. */
  claims: string[];
}

/** Works out what a 401 or 403 is for. */
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

/** Who issued a token, for whom, until when. */
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

/** What to write to whoever can change it; nothing where nobody has to. */
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
