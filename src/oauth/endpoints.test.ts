import { describe, expect, test, vi } from "vitest";
import { beginAuthorization, finishAuthorization } from "./authorizationCode";
import { clientCredentials } from "./clientCredentials";
import { requestDeviceCode } from "./device";
import { endpointUrl } from "./endpoints";
import { ProviderError } from "./errors";
import { discover } from "./provider";
import { refresh } from "./refresh";
import { endSession } from "./signOut";

const issuer = "https://id.example/app/";
const client = { issuer, clientId: "docs" };
const tokens = {
  accessToken: "canary-access",
  refreshToken: "canary-refresh",
  idToken: "canary-id",
  scopes: [],
  obtainedAt: 0,
};
const endpoints = {
  authorization_endpoint: "https://id.example/authorize",
  token_endpoint: "https://id.example/token",
  revocation_endpoint: "https://id.example/revoke",
  introspection_endpoint: "https://id.example/introspect",
  userinfo_endpoint: "https://id.example/userinfo",
  registration_endpoint: "https://id.example/register",
  device_authorization_endpoint: "https://id.example/device",
  end_session_endpoint: "https://id.example/end",
  pushed_authorization_request_endpoint: "https://id.example/par",
  jwks_uri: "https://id.example/jwks",
  check_session_iframe: "https://id.example/frame",
};

/** A provider with the given metadata and device response; records its requests. */
function provider(metadata: object, device: object = {}) {
  const requested: string[] = [];
  const response = vi.fn((url: string | URL | Request) => {
    requested.push(url instanceof Request ? url.url : String(url));
    const isDiscovery = requested.at(-1)?.includes("/.well-known/");
    return Promise.resolve(
      Response.json(
        isDiscovery
          ? {
              issuer,
              ...endpoints,
              token_endpoint_auth_methods_supported: ["none"],
              ...metadata,
            }
          : {
              device_code: "canary-device",
              user_code: "ABCD",
              verification_uri: "https://id.example/enter",
              expires_in: 60,
              ...device,
            },
      ),
    );
  });
  return { requested, options: { fetch: response } };
}

const hostile = [
  "javascript:alert(1)",
  "data:text/html,x",
  "blob:https://id.example/1",
  "file:///etc/passwd",
  "intent://x",
  "http://id.example/",
  "http://127.0.0.1:9/",
  "https://name:word@id.example/",
  "/relative",
  "//id.example/",
  "",
  ["javascript:alert(1)"],
  7,
];

const begin = (options: object) =>
  beginAuthorization(
    { client, redirectUri: "https://docs.example/", scopes: ["openid"] },
    options,
  );

describe("a provider's metadata", () => {
  test("is accepted unchanged if all URLs are https", async () => {
    const { url } = await begin(provider({}).options);
    expect(url).toMatch(/^https:\/\/id\.example\/authorize\?/);
  });

  test.each(Object.keys(endpoints))("%s must be https", async (name) => {
    for (const value of hostile) {
      const { requested, options } = provider({ [name]: value });
      const asking = discover(issuer, options);
      await expect(asking, String(value)).rejects.toThrow(ProviderError);
      if (typeof value === "string") {
        await expect(asking).rejects.toThrow(
          `The ${name} of the OpenID provider ${issuer}`,
        );
      }
      expect(requested).toHaveLength(1);
    }
  });

  test("aliases for mutual TLS are checked too", async () => {
    const { options } = provider({
      mtls_endpoint_aliases: { token_endpoint: "http://id.example/token" },
    });
    await expect(discover(issuer, options)).rejects.toThrow(
      "mtls_endpoint_aliases.token_endpoint",
    );
  });

  test("no grant continues with a malicious URL", async () => {
    const runs = [
      begin,
      (options: object) =>
        finishAuthorization(
          {
            client,
            redirectUri: "https://docs.example/",
            scopes: [],
            state: "s",
            nonce: "n",
            verifier: "v",
          },
          new URLSearchParams({ code: "canary", state: "s" }),
          options,
        ),
      (options: object) => refresh(client, tokens, options),
      (options: object) => requestDeviceCode(client, [], options),
      (options: object) =>
        clientCredentials(
          client,
          { kind: "secret", secret: "canary" },
          [],
          options,
        ),
    ];
    for (const run of runs) {
      const { requested, options } = provider({
        end_session_endpoint: "javascript:alert(1)",
      });
      await expect(run(options)).rejects.toThrow(
        "must be an https URL, not javascript:",
      );
      expect(requested).toHaveLength(1);
    }
  });

  test("signing out with a malicious URL opens nothing and sends no token", async () => {
    for (const value of hostile) {
      const { requested, options } = provider({
        end_session_endpoint: value,
      });
      expect(await endSession(client, tokens, options)).toBeUndefined();
      expect(requested).toHaveLength(1);
    }
  });

  test.each([
    "https://evil.example/app/",
    "https://id.example.evil.example/app/",
    "https://id.example:8443/app/",
    "http://id.example/app/",
    "javascript:alert(1)",
    7,
    undefined,
  ])("an issuer of another origin is rejected: %s", async (named) => {
    const { options } = provider({ issuer: named });
    await expect(discover(issuer, options)).rejects.toThrow(
      /names another issuer/,
    );
  });

  test("another issuer of the same origin is authentik's global mode", async () => {
    const { options } = provider({ issuer: "https://id.example/" });
    expect((await discover(issuer, options)).issuer).toBe(
      "https://id.example/",
    );
  });
});

describe("a device response", () => {
  test.each(["verification_uri", "verification_uri_complete"])(
    "%s must be https",
    async (name) => {
      for (const value of hostile.filter((one) => one !== "")) {
        const { options } = provider({}, { [name]: value });
        const asking = requestDeviceCode(client, [], options);
        await expect(asking, String(value)).rejects.toThrow(ProviderError);
        await expect(asking).rejects.not.toThrow(/canary/);
      }
    },
  );
});

describe("plain http", () => {
  test.each(["http://localhost:1/", "http://127.0.0.1:1/", "http://[::1]:1/"])(
    "is allowed for a provider on this computer: %s",
    (local) => {
      expect(endpointUrl("token_endpoint", `${local}t`, local).href).toBe(
        `${local}t`,
      );
    },
  );

  test.each([
    "http://192.168.1.5:9000/application/o/docs/",
    "http://localhost.example/",
    "http://auth.example.com/",
  ])("is not allowed for other issuers: %s", async (other) => {
    const { requested, options } = provider({});
    await expect(discover(other, options)).rejects.toThrow(
      /plain http is allowed only for a provider on this computer/,
    );
    expect(requested).toEqual([]);
  });
});
