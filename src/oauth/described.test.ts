import { describe, expect, test } from "vitest";
import type { OAuthClient } from "../credentials/types";
import type { SecurityScheme } from "../description/model/types";
import { beginAuthorization, finishAuthorization } from "./authorizationCode";
import { clientCredentials } from "./clientCredentials";
import { rememberSecret } from "./clientSecrets";
import { clientFor, describedProvider, refusedFlows } from "./describedClient";
import { requestDeviceCode } from "./device";
import { refresh } from "./refresh";

const apiRoot = "https://api.example.com/v1/";
const scheme: SecurityScheme = {
  type: "oauth2",
  flows: {
    authorizationCode: {
      authorizationUrl: "/oauth/authorize?tenant=7",
      tokenUrl: "https://id.example.com/token",
      refreshUrl: "https://id.example.com/renew",
      scopes: { "read:ports": "Read" },
    },
  },
};

/** A token endpoint that records its requests. */
function tokenEndpoint(response: object) {
  const requested: {
    url: string;
    body: string;
    authorization: string | null;
  }[] = [];
  const fetcher: typeof fetch = (input, init) => {
    requested.push({
      url: input instanceof Request ? input.url : String(input),
      body: (init?.body as URLSearchParams).toString(),
      authorization: new Headers(init?.headers).get("authorization"),
    });
    return Promise.resolve(
      Response.json({ access_token: "at", token_type: "bearer", ...response }),
    );
  };
  return { requested, fetch: fetcher };
}

const clientOf = (more: Partial<OAuthClient> = {}): OAuthClient => {
  const provider = describedProvider(scheme, apiRoot);
  if (!provider) throw new Error("No provider");
  return { ...provider, clientId: "pub", ...more };
};
const begin = (client: OAuthClient, scopes = ["read:ports"]) =>
  beginAuthorization({
    client,
    redirectUri: "https://docs.example/cb/",
    scopes,
  });

describe("a provider from the description", () => {
  test("has its endpoints, relative ones made absolute", () => {
    expect(describedProvider(scheme, apiRoot)).toEqual({
      issuer: "https://api.example.com",
      endpoints: {
        authorization: "https://api.example.com/oauth/authorize?tenant=7",
        token: "https://id.example.com/token",
        refresh: "https://id.example.com/renew",
      },
    });
    expect(
      describedProvider(
        {
          type: "openIdConnect",
          openIdConnectUrl: "/a/.well-known/openid-configuration",
        },
        apiRoot,
      ),
    ).toEqual({
      issuer: "https://api.example.com/a/",
      metadataUrl: "https://api.example.com/a/.well-known/openid-configuration",
    });
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "https://"])(
    "is ignored if its URL is not an http(s) URL: %s",
    (openIdConnectUrl) => {
      expect(
        describedProvider({ type: "openIdConnect", openIdConnectUrl }, apiRoot),
      ).toBeUndefined();
    },
  );

  test("is used without discovery, keeps its query, and gets extra parameters but no nonce", async () => {
    const { url } = await begin(
      clientOf({ parameters: { audience: "https://a" } }),
    );
    const { origin, pathname, searchParams } = new URL(url);
    expect(origin + pathname).toBe("https://api.example.com/oauth/authorize");
    expect(Object.fromEntries(searchParams)).toMatchObject({
      tenant: "7",
      audience: "https://a",
      scope: "read:ports",
      code_challenge_method: "S256",
    });
    expect(searchParams.has("nonce")).toBe(false);
    expect(searchParams.has("prompt")).toBe(false);
  });

  test("needs no ID token and ignores one that cannot be verified", async () => {
    for (const scopes of [["read:ports"], ["openid"]]) {
      for (const more of [{}, { id_token: "a.b.c" }]) {
        const client = clientOf();
        const { transaction } = await begin(client, scopes);
        const { requested, fetch } = tokenEndpoint(more);
        const tokens = await finishAuthorization(
          transaction,
          new URLSearchParams({ code: "c", state: transaction.state }),
          { fetch },
        );
        expect(tokens).toMatchObject({ accessToken: "at" });
        expect(tokens.idToken).toBeUndefined();
        expect(requested[0]?.url).toBe("https://id.example.com/token");
        expect(requested[0]?.body).not.toMatch(/scope=|client_secret/);
        expect(requested[0]?.authorization).toBeNull();
      }
    }
  });

  test.each([
    ["https://api.example.com", true],
    ["https://evil.example", false],
  ])("the issuer %s in a response is used: %s", async (iss, isUsed) => {
    const { transaction } = await begin(clientOf());
    const { requested, fetch } = tokenEndpoint({});
    const finishing = finishAuthorization(
      transaction,
      new URLSearchParams({ code: "c", state: transaction.state, iss }),
      { fetch },
    );
    if (isUsed) await finishing;
    else await expect(finishing).rejects.toThrow(/Signing in/);
    expect(requested).toHaveLength(isUsed ? 1 : 0);
  });

  test("refreshes at the endpoint in the description", async () => {
    const { requested, fetch } = tokenEndpoint({
      refresh_token: "rt-2",
    });
    const tokens = await refresh(
      clientOf(),
      { accessToken: "a", refreshToken: "rt-1", scopes: [], obtainedAt: 0 },
      { fetch },
    );
    expect(requested[0]?.url).toBe("https://id.example.com/renew");
    expect(requested[0]?.body).toContain("refresh_token=rt-1");
    expect(tokens.refreshToken).toBe("rt-2");
  });

  test.each(["basic", "post"] as const)(
    "accepts a client's secret by %s",
    async (authentication) => {
      const client = clientOf({ clientId: authentication, authentication });
      rememberSecret(client, "s&cret");
      const { transaction } = await begin(client);
      const { requested, fetch } = tokenEndpoint({});
      await finishAuthorization(
        transaction,
        new URLSearchParams({ code: "c", state: transaction.state }),
        { fetch },
      );
      const { authorization, body } = requested[0] ?? {
        authorization: "",
        body: "",
      };
      if (authentication === "basic") {
        expect(authorization).toBe(`Basic ${btoa("basic:s%26cret")}`);
        expect(body).not.toContain("cret");
      } else {
        expect(authorization).toBeNull();
        expect(body).toContain("client_secret=s%26cret");
      }
    },
  );
});

describe("flows with token endpoints of their own", () => {
  const several: SecurityScheme = {
    type: "oauth2",
    flows: {
      authorizationCode: {
        authorizationUrl: "https://id.example/a",
        tokenUrl: "https://id.example/code",
        refreshUrl: "https://id.example/renew",
        scopes: {},
      },
      clientCredentials: {
        tokenUrl: "https://id.example/machine",
        scopes: {},
      },
      deviceAuthorization: {
        deviceAuthorizationUrl: "/device?tenant=7",
        tokenUrl: "../device-token",
        scopes: {},
      },
    },
  };
  const provider = describedProvider(several, apiRoot);
  const client: OAuthClient = {
    issuer: "https://id.example",
    ...provider,
    clientId: "pub",
    parameters: { audience: "https://a", login_hint: "mira" },
  };

  test("client credentials are exchanged at theirs", async () => {
    const { requested, fetch } = tokenEndpoint({});
    const machine = clientFor(client, "client_credentials");
    expect(machine.endpoints?.refresh).toBeUndefined();
    const proof = { kind: "secret", secret: "s" } as const;
    await clientCredentials(machine, proof, [], { fetch });
    expect(requested[0]?.url).toBe("https://id.example/machine");
    expect(requested[0]?.body).not.toContain("scope=");
  });

  test("a device code is asked for with further parameters, and exchanged at its own", async () => {
    const grant = "urn:ietf:params:oauth:grant-type:device_code";
    const requested: [string, URLSearchParams][] = [];
    const respond: typeof fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      requested.push([url, init?.body as URLSearchParams]);
      return Promise.resolve(
        Response.json(
          url.includes("device?")
            ? {
                ...{ device_code: "d", user_code: "u", expires_in: 60 },
                verification_uri: "https://id.example/v",
                interval: 0.01,
              }
            : { access_token: "at", token_type: "bearer" },
        ),
      );
    };
    const code = await requestDeviceCode(clientFor(client, grant), [], {
      fetch: respond,
    });
    const tokens = await code.wait(new AbortController().signal);
    expect(tokens.accessToken).toBe("at");
    expect(requested.map(([url]) => url)).toEqual([
      "https://api.example.com/device?tenant=7",
      "https://api.example.com/device-token",
    ]);
    const [first, second] = requested.map(([, body]) =>
      Object.fromEntries(body),
    );
    expect(first).toEqual({
      client_id: "pub",
      audience: "https://a",
      login_hint: "mira",
    });
    expect(second).toMatchObject({ audience: "https://a", device_code: "d" });
    expect(second).not.toHaveProperty("login_hint");
  });

  test("the code flow keeps its own", () => {
    expect(clientFor(client, "authorization_code")).toBe(client);
    expect(provider?.endpoints).toMatchObject({
      token: "https://id.example/code",
      refresh: "https://id.example/renew",
    });
  });
});

test("implicit and password flows are not offered, with the reason", () => {
  const old: SecurityScheme = {
    type: "oauth2",
    flows: {
      implicit: { authorizationUrl: "https://id.example/a", scopes: {} },
      password: { tokenUrl: "https://id.example/t", scopes: {} },
    },
  };
  expect(describedProvider(old, apiRoot)).toBeUndefined();
  expect(refusedFlows(old)).toHaveLength(2);
  expect(refusedFlows(scheme)).toEqual([]);
});
