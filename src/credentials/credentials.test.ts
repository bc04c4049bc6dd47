import { describe, expect, test } from "vitest";
import type { Description, SecurityScheme } from "../description/model/types";
import { csrfParameter, masked, authParameters } from "./authParameters";
import { alternatives } from "./requirements";
import { CredentialStore, type KeyValueStore } from "./store";
import type { Credential, Secret } from "./types";

const origin = "https://auth.example.com";
const bearer: SecurityScheme = { type: "http", scheme: "bearer" };

const credential = (secret: Secret, apiOrigin = origin): Credential => ({
  scheme: "authentik",
  apiOrigin,
  secret,
});

describe("alternatives", () => {
  const description = (
    security?: Record<string, string[]>[],
    own?: Record<string, string[]>[],
  ): Description => ({
    openapi: "3.0.3",
    info: { title: "t", version: "1" },
    ...(security && { security }),
    paths: { "/x/": { get: own ? { security: own } : {} } },
    components: { securitySchemes: { authentik: bearer } },
  });
  const read = (given: Description) => alternatives(given, "/x/", "get");

  test("an operation's own requirements override the description's", () => {
    expect(read(description([{ authentik: [] }], []))).toEqual([[]]);
    expect(read(description([{ authentik: ["a"] }]))).toEqual([
      [{ name: "authentik", scheme: bearer, scopes: ["a"] }],
    ]);
  });

  test("keeps the anonymous alternative", () => {
    expect(read(description(undefined, [{ authentik: [] }, {}]))).toHaveLength(
      2,
    );
  });

  test("omits requirements with undefined schemes", () => {
    expect(read(description([{ gone: [] }, { authentik: [] }]))).toHaveLength(
      1,
    );
  });
});

describe("authParameters", () => {
  const url = `${origin}/api/v3/x/`;

  const kinds: [Secret, SecurityScheme][] = [
    [{ kind: "token", token: "canary" }, bearer],
    [
      { kind: "basic", username: "zoe", password: "canary" },
      { type: "http", scheme: "basic" },
    ],
    ...(["header", "query", "cookie"] as const).map(
      (at): [Secret, SecurityScheme] => [
        { kind: "apiKey", value: "canary" },
        { type: "apiKey", in: at, name: "key" },
      ],
    ),
    [
      {
        kind: "oauth",
        grant: "authorization_code",
        client: { issuer: origin, clientId: "c" },
        tokens: { accessToken: "canary", scopes: [], obtainedAt: 0 },
      },
      { type: "oauth2", flows: {} },
    ],
  ];

  test.each(kinds)("%o is sent to its own origin only", (secret, scheme) => {
    const one = credential(secret);
    expect(authParameters(one, scheme, url)).toHaveLength(1);
    for (const other of [
      "http://auth.example.com/api/v3/x/",
      "https://auth.example.com:8443/",
      "https://auth.example.com.evil.test/",
      "https://evil.test/https://auth.example.com/",
      "https://auth.example.com@evil.test/",
      "https://AUTH.example.com./",
    ]) {
      expect(authParameters(one, scheme, other), other).toEqual([]);
    }
  });

  test("a token is sent as Bearer", () => {
    const token = credential({ kind: "token", token: "t" });
    expect(authParameters(token, bearer, url)).toEqual([
      { in: "header", name: "Authorization", value: "Bearer t" },
    ]);
  });

  test("basic is encoded as UTF-8 and rejects a colon in the username", () => {
    const basic = (username: string) =>
      authParameters(
        credential({ kind: "basic", username, password: "ä:b" }),
        { type: "http", scheme: "basic" },
        url,
      );
    expect(basic("ü")).toEqual([
      { in: "header", name: "Authorization", value: "Basic w7w6w6Q6Yg==" },
    ]);
    expect(() => basic("a:b")).toThrow(RangeError);
  });

  test.each(["header", "query", "cookie"] as const)(
    "sends an API key in the %s",
    (at) => {
      expect(
        authParameters(
          credential({ kind: "apiKey", value: "k" }),
          { type: "apiKey", in: at, name: "key" },
          url,
        ),
      ).toEqual([{ in: at, name: "key", value: "k" }]);
    },
  );

  test("a session adds the CSRF header to unsafe requests only", () => {
    const csrf = { cookie: "csrf", header: "X-CSRF" };
    const cookies = "other=1; csrf=a=b";
    expect(csrfParameter(csrf, "patch", cookies)).toEqual([
      { in: "header", name: "X-CSRF", value: "a=b" },
    ]);
    expect(csrfParameter(csrf, "get", cookies)).toEqual([]);
    expect(csrfParameter(csrf, "post", "xcsrf=1")).toEqual([]);
  });

  test("masked contains no part of the secret", () => {
    const secrets: Secret[] = [
      { kind: "token", token: "canary" },
      { kind: "apiKey", value: "canary" },
      { kind: "basic", username: "canary", password: "canary" },
      {
        kind: "oauth",
        grant: "authorization_code",
        client: { issuer: "https://i.example", clientId: "c" },
        tokens: {
          accessToken: "canary",
          refreshToken: "canary",
          idToken: "canary",
          scopes: [],
          obtainedAt: 0,
        },
      },
    ];
    for (const secret of secrets) {
      expect(JSON.stringify(masked(credential(secret)))).not.toContain(
        "canary",
      );
    }
  });
});

describe("CredentialStore", () => {
  const memory = () => {
    const data = new Map<string, string>();
    const store: KeyValueStore = {
      getItem: (key) => data.get(key) ?? null,
      setItem: (key, value) => void data.set(key, value),
      removeItem: (key) => void data.delete(key),
    };
    return { store, data };
  };
  const token = credential({ kind: "token", token: "t" });

  test("keeps credentials in memory by default and writes nothing", () => {
    const tab = memory();
    const device = memory();
    const store = new CredentialStore({ tab: tab.store, device: device.store });
    store.set(token);
    expect(store.find("authentik", origin)).toEqual(token);
    expect(store.find("authentik", "https://other.example")).toBeUndefined();
    expect([tab.data.size, device.data.size]).toEqual([0, 0]);
  });

  test("moves between storages and reads them back", () => {
    const tab = memory();
    const device = memory();
    const storages = { tab: tab.store, device: device.store };
    const store = new CredentialStore(storages);
    store.set(token);
    store.keep("device");
    expect([tab.data.size, device.data.size]).toEqual([0, 1]);
    expect(new CredentialStore(storages).state()).toEqual({
      keep: "device",
      credentials: [token],
    });
    store.keep("tab");
    expect([tab.data.size, device.data.size]).toEqual([1, 0]);
    store.wipe();
    expect([tab.data.size, device.data.size]).toEqual([0, 0]);
    expect(store.state()).toEqual({ keep: "memory", credentials: [] });
  });

  test("adopts changes made in another tab", () => {
    const device = memory();
    const [here, there] = [0, 1].map(
      () => new CredentialStore({ device: device.store }),
    );
    here?.keep("device");
    here?.set(token);
    there?.keep("device");
    there?.set(credential({ kind: "token", token: "fresh" }));
    here?.reload();
    expect(here?.find("authentik", origin)?.secret).toEqual({
      kind: "token",
      token: "fresh",
    });
    there?.wipe();
    here?.reload();
    expect(here?.state().credentials).toEqual([]);
  });

  test("replaces a credential only for the same scheme and origin", () => {
    const store = new CredentialStore();
    store.set(token);
    store.set(credential({ kind: "token", token: "u" }));
    store.set(credential({ kind: "token", token: "v" }, "https://b.example"));
    expect(store.state().credentials).toHaveLength(2);
    store.remove("authentik", origin);
    expect(store.state().credentials).toHaveLength(1);
  });

  test("notifies its listeners", () => {
    const store = new CredentialStore();
    let calls = 0;
    const stop = store.subscribe(() => calls++);
    store.set(token);
    stop();
    store.wipe();
    expect(calls).toBe(1);
  });

  test.each(["{", '{"a":1}', "[1]"])("ignores foreign content %s", (found) => {
    const tab = memory();
    tab.data.set("api-explorer.credentials", found);
    expect(new CredentialStore({ tab: tab.store }).state().keep).toBe("memory");
  });

  test("keeps the credentials in memory if the storage fails", () => {
    const { store: storage } = memory();
    const store = new CredentialStore({
      device: {
        ...storage,
        setItem: () => {
          throw new DOMException("full", "QuotaExceededError");
        },
      },
    });
    store.set(token);
    store.keep("device");
    expect(store.state()).toEqual({ keep: "memory", credentials: [token] });
  });
});
