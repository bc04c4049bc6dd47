import { item, ok } from "../../api/item";
import { notFound } from "../../api/errors";
import type { Call } from "../../api/world";
import type { Row, Store } from "../../store/store";
import { claimsOf, mappingsOf, subjectOf } from "../claims";
import { issuerOf } from "../properties/oauth2";
import { text } from "../values";
import { forUser } from "./applications";
import type { Meaning } from "./index";

const table = "providers/oauth2";

const applicationOf = (store: Store, provider: Row) =>
  store.find("core/applications", (row) => row.provider === provider.pk);

function setupUrls(call: Call) {
  const { row } = item(call, table);
  const application = applicationOf(call.world.store, row);
  if (!application)
    throw notFound("Provider is not assigned to an application.");
  const slug = text(application.slug);
  const root = `${call.view.origin}/application/o/`;
  return {
    issuer:
      row.issuer_mode === "global"
        ? `${call.view.origin}/`
        : issuerOf(call.view.origin, slug),
    authorize: `${root}authorize/`,
    token: `${root}token/`,
    user_info: `${root}userinfo/`,
    provider_info: `${root}${slug}/.well-known/openid-configuration`,
    logout: `${root}${slug}/end-session/`,
    jwks: `${root}${slug}/jwks/`,
  };
}

/** The ID token that a user would get from the provider, with all its scopes. */
function preview(call: Call) {
  const { row } = item(call, table);
  const { store } = call.world;
  const user = forUser(call);
  const application = applicationOf(store, row);
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: application
      ? issuerOf(call.view.origin, text(application.slug))
      : call.view.origin,
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

export const providersOperations: Record<string, Meaning> = {
  providers_oauth2_setup_urls_retrieve: {
    permission: "signed-in",
    run: (call) => ok(setupUrls(call)),
  },
  providers_oauth2_preview_user_retrieve: {
    permission: "signed-in",
    run: (call) => ok({ preview: preview(call) }),
  },
};
