import type { KoaContextWithOIDC } from "oidc-provider";
import { hasConsent } from "../domain/access";
import { mappingsOf } from "../domain/claims";
import { text } from "../store/values";
import type { Store } from "../store/store";
import { userByAccount } from "./accounts";
import type { OAuthApplication } from "./clients";

const explicitConsent = "default-provider-authorization-explicit-consent";

/** Whether the provider's authorization flow asks for consent. */
export function asksConsent(
  store: Store,
  { provider }: OAuthApplication,
): boolean {
  const flow = store.get("flows/instances", provider.authorization_flow);
  return (
    flow?.slug === explicitConsent ||
    store
      .rows("flows/bindings")
      .some(
        (binding) =>
          binding.target === flow?.pk &&
          store.get("stages/consent", binding.stage) !== undefined,
      )
  );
}

/** Returns the requested scopes that the provider has. */
export function requestedScopes(
  store: Store,
  app: OAuthApplication,
  scope: unknown,
): string[] {
  const known = mappingsOf(store, app.provider).map((row) =>
    text(row.scope_name),
  );
  return text(scope)
    .split(" ")
    .filter((name) => known.includes(name));
}

/** Returns a grant if consent was just given, was given before, or is not asked for. */
export async function existingGrant(
  ctx: KoaContextWithOIDC,
  store: Store,
  app: OAuthApplication,
) {
  const { session, client, result, params } = ctx.oidc;
  const { Grant } = ctx.oidc.provider;
  if (!client || !session?.accountId) return undefined;
  const grantId =
    result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const user = userByAccount(store, session.accountId);
  const scopes = requestedScopes(store, app, params?.scope);
  if (result?.consent?.grantId && grantId) return Grant.find(grantId);
  if (!user) return undefined;
  if (
    asksConsent(store, app) &&
    !hasConsent(store, app.application, user, scopes)
  )
    return undefined;
  const grant = new Grant({
    accountId: session.accountId,
    clientId: client.clientId,
  });
  grant.addOIDCScope(scopes.join(" "));
  await grant.save();
  return grant;
}
