import { createServer } from "node:http";
import type { Configuration } from "oidc-provider";
import { Provider } from "oidc-provider/lib/provider.js";
import { listenOnLoopback } from "../../testing/listen";

export interface TestProvider {
  issuer: string;
  redirectUri: string;
  /** Follows an authorization URL, agrees to everything and returns the redirect URI's query. */
  authorize: (url: string) => Promise<URLSearchParams>;
  provider: Provider;
  close: () => void;
}

/**
 * Starts a real OpenID provider for the tests. It signs in every request as "alice" and grants
 * consent.
 */
export async function startProvider(
  configuration: Configuration = {},
): Promise<TestProvider> {
  const server = createServer();
  const issuer = await listenOnLoopback(server);
  const redirectUri = `${issuer}/oauth/callback/`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "docs",
        token_endpoint_auth_method: "none",
        redirect_uris: [redirectUri],
        application_type: "native",
        grant_types: [
          "authorization_code",
          "refresh_token",
          "urn:ietf:params:oauth:grant-type:device_code",
        ],
      },
      {
        client_id: "machine",
        client_secret: "s3cret & more",
        token_endpoint_auth_method: "client_secret_post",
        redirect_uris: [],
        response_types: [],
        grant_types: ["client_credentials"],
      },
    ],
    scopes: ["openid", "offline_access", "profile", "api"],
    cookies: { keys: ["test"] },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub }),
    }),
    features: {
      devInteractions: { enabled: false },
      deviceFlow: { enabled: true },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
    },
    ttl: {
      AccessToken: 60,
      ClientCredentials: 60,
      DeviceCode: 60,
      Grant: 600,
      IdToken: 60,
      Interaction: 60,
      RefreshToken: 600,
      Session: 600,
    },
    ...configuration,
  });
  const app = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) {
      void app(request, response);
      return;
    }
    void agree(provider, request, response);
  });
  return {
    issuer,
    redirectUri,
    provider,
    authorize: (url) => follow(url, redirectUri),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function agree(
  provider: Provider,
  ...[request, response]: Parameters<Provider["interactionDetails"]>
) {
  const { prompt, params } = await provider.interactionDetails(
    request,
    response,
  );
  if (prompt.name === "login") {
    await provider.interactionFinished(request, response, {
      login: { accountId: "alice" },
    });
    return;
  }
  const grant = new provider.Grant({
    accountId: "alice",
    clientId: params.client_id as string,
  });
  grant.addOIDCScope(params.scope as string);
  await provider.interactionFinished(request, response, {
    consent: { grantId: await grant.save() },
  });
}

/** A minimal browser that follows redirects and keeps cookies. */
async function follow(start: string, end: string): Promise<URLSearchParams> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let hops = 0; hops < 20; hops++) {
    if (url.startsWith(end)) return new URL(url).searchParams;
    const response = await fetch(url, {
      redirect: "manual",
      headers: {
        cookie: [...cookies].map((pair) => pair.join("=")).join("; "),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (location === null) {
      throw new Error(
        `${url} responded with ${response.status} without a redirect`,
      );
    }
    url = new URL(location, url).href;
  }
  throw new Error(`Too many redirects from ${start}`);
}
