import { describe, expect, test } from "vitest";
import type { Secret } from "../../credentials/types";
import type { SecurityScheme } from "../../description/model/types";
import { encodingsFound } from "../../testing/encodings";
import { composeRequest, type Composition } from "./compose";

const apiRoot = "https://auth.example.com/api/v3/";

const need = (name: string, scheme: SecurityScheme) => ({
  name,
  scheme,
  scopes: [],
});
const bearer = need("authentik", { type: "http", scheme: "bearer" });
const session = need("session", { type: "apiKey", in: "cookie", name: "sid" });

const credential = (
  scheme: string,
  secret: Secret,
  apiOrigin = "https://auth.example.com",
) => ({ scheme, apiOrigin, secret });

const compose = (input: Partial<Composition>) =>
  composeRequest({
    masked: { values: input.values ?? {}, body: input.body },
    path: "/x/",
    method: "post",
    parameters: [],
    accept: "application/json",
    apiRoot,
    values: {},
    alternative: [bearer],
    credentials: [],
    cookies: "",
    ...input,
  });

describe("composeRequest", () => {
  const token = credential("authentik", { kind: "token", token: "canary" });

  test("sends the credential and shows a placeholder", () => {
    const composed = compose({ credentials: [token] });
    expect(composed.request?.headers).toContainEqual([
      "Authorization",
      "Bearer canary",
    ]);
    expect(JSON.stringify(composed.masked)).not.toContain("canary");
    expect(composed.preview).not.toContain("canary");
  });

  test("without a credential, there is no placeholder", () => {
    const { request, masked, lacking } = compose({});
    expect(JSON.stringify(request)).not.toMatch(/authorization/i);
    expect(JSON.stringify(masked)).not.toMatch(/ACCESS_TOKEN/);
    expect(lacking).toEqual([bearer]);
  });

  test("omits credentials of other origins, schemes and alternatives", () => {
    const others = [
      credential(
        "authentik",
        { kind: "token", token: "canary" },
        "https://evil.example",
      ),
      credential("other", { kind: "token", token: "canary" }),
    ];
    expect(JSON.stringify(compose({ credentials: others }))).not.toContain(
      "canary",
    );
    expect(
      JSON.stringify(compose({ credentials: [token], alternative: [] })),
    ).not.toContain("canary");
  });

  test.each<[Secret, SecurityScheme]>([
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
  ])(
    "sends %o to its own origin only, and shows a stand-in",
    (secret, scheme) => {
      const alternative = [need("own", scheme)];
      const here = compose({
        alternative,
        credentials: [credential("own", secret)],
      });
      expect(
        encodingsFound(JSON.stringify(here.request), "canary"),
      ).not.toEqual([]);
      expect(here.holdsKey).toBe(secret.kind === "apiKey");
      expect(encodingsFound(JSON.stringify(here.masked), "canary")).toEqual([]);
      expect(here.preview).not.toContain("canary");
      const elsewhere = compose({
        alternative,
        credentials: [credential("own", secret, "https://evil.example")],
      });
      expect(encodingsFound(JSON.stringify(elsewhere), "canary")).toEqual([]);
    },
  );

  test("a session sends the CSRF header and shows a placeholder for the cookie", () => {
    const composed = compose({
      alternative: [session],
      credentials: [credential("session", { kind: "session" })],
      cookies: "authentik_csrf=canary",
    });
    expect(composed.request).toMatchObject({
      headers: [
        ["Accept", "application/json"],
        ["X-authentik-CSRF", "canary"],
      ],
      cookies: [],
    });
    expect(composed.shown?.cookies).toEqual([["sid", "SESSION_COOKIE"]]);
    expect(JSON.stringify(composed.masked)).not.toContain("canary");
  });

  test("a combination needs all of its schemes", () => {
    const key = need("key", { type: "apiKey", in: "header", name: "X-Key" });
    const composed = compose({
      alternative: [bearer, key],
      credentials: [token, credential("key", { kind: "apiKey", value: "k" })],
    });
    expect(composed.request?.headers).toEqual([
      ["Accept", "application/json"],
      ["Authorization", "Bearer canary"],
      ["X-Key", "k"],
    ]);
  });

  test("a secret in the server's URL is sent but not shown", () => {
    const { request, masked, preview } = compose({
      apiRoot: "https://canary.example.com/",
      masked: { values: {}, server: "https://tenant_key.example.com/" },
    });
    expect(request?.url).toBe("https://canary.example.com/x/");
    for (const url of [masked?.url, preview]) {
      expect(url).toBe("https://tenant_key.example.com/x/");
    }
  });
});
