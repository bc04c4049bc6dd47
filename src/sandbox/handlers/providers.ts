import { ok } from "../api/result";
import { item } from "../api/item";
import { notFound } from "../api/errors";
import type { RequestContext } from "../api/context";
import type { Row, Store } from "../store/store";
import { claimsOf, mappingsOf, subjectOf } from "../domain/claims";
import { issuerOf } from "../computed/oauth2";
import { text } from "../store/values";
import { forUser } from "./applications";
import type { OperationHandler } from "../api/handler";

const table = "providers/oauth2";

const applicationOf = (store: Store, provider: Row) =>
  store.find("core/applications", (row) => row.provider === provider.pk);

function setupUrls(context: RequestContext) {
  const { row } = item(context, table);
  const application = applicationOf(context.appContext.store, row);
  if (!application)
    throw notFound("Provider is not assigned to an application.");
  const slug = text(application.slug);
  const root = `${context.view.origin}/application/o/`;
  return {
    issuer:
      row.issuer_mode === "global"
        ? `${context.view.origin}/`
        : issuerOf(context.view.origin, slug),
    authorize: `${root}authorize/`,
    token: `${root}token/`,
    user_info: `${root}userinfo/`,
    provider_info: `${root}${slug}/.well-known/openid-configuration`,
    logout: `${root}${slug}/end-session/`,
    jwks: `${root}${slug}/jwks/`,
  };
}

/** Builds the ID token that a user would get from the provider with all its scopes. */
function preview(context: RequestContext) {
  const { row } = item(context, table);
  const { store } = context.appContext;
  const user = forUser(context);
  const application = applicationOf(store, row);
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: application
      ? issuerOf(context.view.origin, text(application.slug))
      : context.view.origin,
    sub: subjectOf(user, row.sub_mode),
    aud: row.client_id,
    exp: now + 600,
    iat: now,
    auth_time: now,
    acr: "goauthentik.io/providers/oauth2/default",
    ...(Object.assign(
      {},
      ...mappingsOf(store, row).map((mapping) =>
        claimsOf(store, mapping, user),
      ),
    ) as object),
  };
}

export const providersOperations: Record<string, OperationHandler> = {
  providers_oauth2_setup_urls_retrieve: {
    permission: "signed-in",
    run: (context) => ok(setupUrls(context)),
  },
  providers_oauth2_preview_user_retrieve: {
    permission: "signed-in",
    run: (context) => ok({ preview: preview(context) }),
  },
};
