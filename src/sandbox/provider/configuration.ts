import type { JWK } from "jose";
import type { Configuration } from "oidc-provider";
import { claimNames, claimsOf, mappingsOf, subjectOf } from "../domain/claims";
import { durationSeconds, text } from "../store/values";
import type { Store } from "../store/store";
import { userByAccount } from "./accounts";
import { StoreAdapter } from "./adapter";
import { byClientId, clientMetadata, type OAuthApplication } from "./clients";
import { existingGrant } from "./consent";
import * as pages from "./pages";
import { policy } from "./policy";

export interface ProviderSetup {
  store: Store;
  origin: string;
  baseUrl: string;
  key: JWK;
  cookieSecret: string;
}

const root = "/application/o";
/** The page where a user enters the code shown on a device. */
export const devicePath = "/sandbox/device";

/** Returns the path of an interaction's page (sign-in, consent). */
export const interactionPath = (uid: string) => `/sandbox/interaction/${uid}/`;

const seconds = (value: unknown, fallback: number) =>
  Math.max(1, Math.round(durationSeconds(value) ?? fallback));

/** Returns the library's configuration as the OpenID provider of one application. */
export function configure(
  setup: ProviderSetup,
  app: OAuthApplication,
): Configuration {
  const { store, origin, baseUrl, key } = setup;
  const { application, provider } = app;
  const mappings = mappingsOf(store, provider);
  const validity = {
    code: seconds(provider.access_code_validity, 60),
    access: seconds(provider.access_token_validity, 600),
    refresh: seconds(provider.refresh_token_validity, 2_592_000),
  };
  return {
    adapter: (name) =>
      name === "Client" ? clientAdapter(setup) : new StoreAdapter(name, store),
    jwks: { keys: [key] },
    scopes: ["openid", ...mappings.map((row) => text(row.scope_name))],
    claims: claimNames(store, mappings),
    // The sandbox makes no requests.
    fetch: () => Promise.reject(new Error("The sandbox sends no requests.")),
    sectorIdentifierUriValidate: () => false,
    subjectTypes: ["public", "pairwise"],
    pairwiseIdentifier: (_, accountId, client) => {
      const user = userByAccount(store, accountId);
      const mode = byClientId(store, client.clientId)?.provider.sub_mode;
      return user ? subjectOf(user, mode) : accountId;
    },
    findAccount: (_, accountId) => {
      const user = userByAccount(store, accountId);
      if (user?.is_active !== true) return undefined;
      return {
        accountId,
        claims: () => ({
          sub: accountId,
          ...(Object.assign(
            {},
            ...mappings.map((mapping) => claimsOf(store, mapping, user)),
          ) as object),
        }),
      };
    },
    conformIdTokenClaims: provider.include_claims_in_id_token === false,
    responseTypes: ["code"],
    clientAuthMethods: ["client_secret_basic", "client_secret_post", "none"],
    pkce: { required: () => true },
    rotateRefreshToken: true,
    expiresWithSession: () => false,
    issueRefreshToken: (_, client, code) =>
      client.grantTypeAllowed("refresh_token") &&
      code.scopes.has("offline_access"),
    loadExistingGrant: (ctx) => existingGrant(ctx, store, app),
    extraParams: [impliedConsent],
    clockTolerance: 0,
    ttl: {
      AuthorizationCode: validity.code,
      AccessToken: validity.access,
      ClientCredentials: validity.access,
      IdToken: validity.access,
      RefreshToken: validity.refresh,
      DeviceCode: 600,
      Interaction: 3600,
      Session: 14 * 86_400,
      Grant: validity.refresh + 86_400,
    },
    cookies: {
      keys: [setup.cookieSecret],
      names: {
        session: providerCookie,
        interaction: "sandbox_interaction",
        resume: "sandbox_resume",
      },
    },
    interactions: {
      policy: policy(store),
      url: (_, interaction) => interactionPath(interaction.uid),
    },
    routes: {
      authorization: `${root}/authorize/`,
      token: `${root}/token/`,
      userinfo: `${root}/userinfo/`,
      introspection: `${root}/introspect/`,
      revocation: `${root}/revoke/`,
      device_authorization: `${root}/device/`,
      code_verification: devicePath,
      jwks: `${root}/${text(application.slug)}/jwks/`,
      end_session: `${root}/${text(application.slug)}/end-session/`,
    },
    features: {
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      introspection: {
        enabled: true,
        allowedPolicy: (_, client, token) => token.clientId === client.clientId,
      },
      revocation: {
        enabled: true,
        allowedPolicy: (_, client, token) => token.clientId === client.clientId,
      },
      deviceFlow: {
        enabled: true,
        charset: "digits",
        mask: "*********",
        userCodeInputSource: pages.deviceInput,
        userCodeConfirmSource: pages.deviceConfirm,
        successSource: pages.deviceSuccess,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: pages.signOut,
        postLogoutSuccessSource: pages.signedOut,
      },
    },
    renderError: pages.failure,
  };

  function clientAdapter({ store: rows }: ProviderSetup) {
    const adapter = new StoreAdapter("Client", rows);
    adapter.find = (id) => {
      const found = byClientId(rows, id);
      return Promise.resolve(
        found && clientMetadata(found, origin, baseUrl, key.alg ?? "RS256"),
      );
    };
    return adapter;
  }
}

/** Name of the library's own session cookie; that session follows the sandbox's session. */
export const providerCookie = "sandbox_provider";

/** Marks a request to which the sandbox added `prompt=consent`. */
export const impliedConsent = "sandbox_implied_consent";
