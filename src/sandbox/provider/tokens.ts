import { randomBytes } from "node:crypto";
import { importJWK, SignJWT, decodeJwt, type JWK } from "jose";
import type { KoaContextWithOIDC } from "oidc-provider";
import { claimsOf, mappingsOf, subjectOf } from "../domain/claims";
import { strings, text } from "../store/values";
import type { Row, Store } from "../store/store";
import { byClientId } from "./clients";
import { appPasswordUser } from "./app-password";

/* authentik's access tokens are JWTs. The provider library issues opaque ones (its JWTs are
   bound to a resource and rejected at userinfo), so a token is wrapped into a JWT in the
   response and unwrapped in requests. */

const tables = ["oauth2/access_tokens", "oauth2/refresh_tokens"];

/**
 * Returns the opaque token inside a token that a client sends; an unknown token is returned as is.
 */
export function unwrap(store: Store, token: string): string {
  for (const table of tables) {
    const row = store.find(table, (candidate) => candidate.token === token);
    if (typeof row?.artifact === "string") return row.artifact;
  }
  return token;
}

async function accessJwt(
  store: Store,
  row: Row,
  issuer: string,
  key: JWK,
): Promise<string> {
  const provider = store.get("providers/oauth2", row.provider);
  const user = store.get("core/users", row.user);
  const scopes = strings(row.scope);
  const claims = Object.assign(
    {},
    ...(provider && user
      ? mappingsOf(store, provider)
          .filter(({ scope_name: name }) => scopes.includes(text(name)))
          .map((mapping) => claimsOf(store, mapping, user))
      : []),
  ) as Record<string, unknown>;
  return new SignJWT({
    ...claims,
    acr: "goauthentik.io/providers/oauth2/default",
    azp: provider?.client_id,
    uid: randomBytes(20).toString("hex"),
    scope: scopes.join(" "),
  })
    .setProtectedHeader({ alg: key.alg ?? "RS256", kid: key.kid, typ: "JWT" })
    .setIssuer(issuer)
    .setSubject(user ? subjectOf(user, provider?.sub_mode) : "")
    .setAudience(text(provider?.client_id))
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.parse(text(row.expires)) / 1000))
    .sign(await importJWK(key, key.alg));
}

/** Rewrites a token response: wraps the access token into a JWT and stores the issued tokens. */
export async function wrap(
  ctx: KoaContextWithOIDC,
  store: Store,
  key: JWK,
): Promise<void> {
  const body = ctx.body as Record<string, unknown> | undefined;
  if (typeof body?.access_token !== "string") return;
  const [access, refresh] = [body.access_token, body.refresh_token].map(
    (value, index) =>
      typeof value === "string"
        ? store.find(tables[index] ?? "", ({ artifact }) => artifact === value)
        : undefined,
  );
  const idToken =
    typeof body.id_token === "string"
      ? JSON.stringify(decodeJwt(body.id_token))
      : undefined;
  const form = new URLSearchParams(
    (ctx.oidc.body ?? {}) as Record<string, string>,
  );
  const actsFor = form.has("username")
    ? appPasswordUser(store, form)
    : undefined;
  if (access && actsFor) store.update(access, { user: actsFor.pk });
  if (access) {
    const token = await accessJwt(store, access, ctx.oidc.issuer, key);
    store.update(access, { token, ...(idToken ? { id_token: idToken } : {}) });
    body.access_token = token;
  }
  if (refresh)
    store.update(refresh, {
      token: body.refresh_token,
      ...(idToken ? { id_token: idToken } : {}),
    });
}

/** Returns the application that issued a token sent to userinfo. */
export function ownerOf(store: Store, token: string) {
  const row = store.find(
    "oauth2/access_tokens",
    (candidate) => candidate.token === token,
  );
  const provider = store.get("providers/oauth2", row?.provider);
  return byClientId(store, text(provider?.client_id));
}
