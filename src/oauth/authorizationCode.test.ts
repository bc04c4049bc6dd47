import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { beginAuthorization, finishAuthorization } from "./authorizationCode";
import { ProviderError } from "./errors";
import { startProvider, type TestProvider } from "./testing/provider";

let server: TestProvider;
beforeAll(async () => {
  server = await startProvider();
});
afterAll(() => {
  server.close();
});

const begin = (scopes = ["openid", "profile", "offline_access"]) =>
  beginAuthorization({
    client: { issuer: server.issuer, clientId: "docs" },
    redirectUri: server.redirectUri,
    scopes,
    asksConsent: true,
  });

describe("authorization by code", () => {
  test("sends S256, state and nonce, and no secret", async () => {
    const { url, transaction } = await begin();
    const { searchParams } = new URL(url);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: "code",
      client_id: "docs",
      code_challenge_method: "S256",
      state: transaction.state,
      nonce: transaction.nonce,
      redirect_uri: server.redirectUri,
      scope: "openid profile offline_access",
    });
    expect(url).not.toContain(transaction.verifier);
  });

  test("state, nonce and verifier are new each time, and as long as RFC 7636 requires", async () => {
    const begun = await Promise.all(Array.from({ length: 20 }, () => begin()));
    for (const name of ["state", "nonce", "verifier"] as const) {
      const values = begun.map(({ transaction }) => transaction[name]);
      expect(new Set(values).size, name).toBe(begun.length);
      for (const value of values) expect(value).toMatch(/^[\w.~-]{43,128}$/);
    }
    for (const { url, transaction } of begun) {
      const hash = await crypto.subtle.digest(
        "SHA-256",
        new TextEncoder().encode(transaction.verifier),
      );
      expect(new URL(url).searchParams.get("code_challenge")).toBe(
        Buffer.from(hash).toString("base64url"),
      );
    }
  });

  test.each([
    [["openid"], false, null],
    [["openid"], true, "login"],
    [["openid", "offline_access"], false, "consent"],
    [["openid", "offline_access"], true, "login consent"],
  ])(
    "scopes %j, asksAgain %s: prompt is %s",
    async (scopes, asksAgain, prompt) => {
      const { url } = await beginAuthorization({
        client: { issuer: server.issuer, clientId: "docs" },
        redirectUri: server.redirectUri,
        scopes,
        asksAgain,
        asksConsent: true,
      });
      expect(new URL(url).searchParams.get("prompt")).toBe(prompt);
    },
  );

  test("ends with tokens and the granted scopes", async () => {
    const { url, transaction } = await begin();
    const response = await server.authorize(url);
    const tokens = await finishAuthorization(transaction, response);
    expect(tokens.accessToken).not.toBe("");
    expect(tokens.refreshToken).toBeDefined();
    expect(tokens.idToken).toBeDefined();
    expect(tokens.scopes).toEqual(["openid", "profile", "offline_access"]);
    expect(tokens.expiresAt).toBeGreaterThan(Date.now());
  });

  test("rejects a different state", async () => {
    const { url, transaction } = await begin();
    const response = await server.authorize(url);
    response.set("state", "forged");
    await expect(finishAuthorization(transaction, response)).rejects.toThrow(
      ProviderError,
    );
  });

  test("rejects a response from another issuer (RFC 9207)", async () => {
    const { url, transaction } = await begin();
    const response = await server.authorize(url);
    response.set("iss", "https://evil.example");
    await expect(finishAuthorization(transaction, response)).rejects.toThrow(
      /iss/,
    );
  });

  test("rejects an ID token with a different nonce", async () => {
    const { url, transaction } = await begin();
    const response = await server.authorize(url);
    await expect(
      finishAuthorization({ ...transaction, nonce: "other" }, response),
    ).rejects.toThrow(/nonce/);
  });

  test("the code is useless with another verifier", async () => {
    const { url, transaction } = await begin();
    const response = await server.authorize(url);
    await expect(
      finishAuthorization(
        { ...transaction, verifier: "v".repeat(43) },
        response,
      ),
    ).rejects.toThrow(/invalid_grant/);
  });

  test("reports why the provider refused", async () => {
    const { transaction } = await begin();
    const response = new URLSearchParams({
      error: "access_denied",
      error_description: "The user said no",
      state: transaction.state,
      iss: server.issuer,
    });
    await expect(finishAuthorization(transaction, response)).rejects.toThrow(
      "Signing in was refused: The user said no (access_denied)",
    );
  });
});

describe("discovery", () => {
  const begin = (issuer: string) =>
    beginAuthorization({
      client: { issuer, clientId: "docs" },
      redirectUri: "http://127.0.0.1/",
      scopes: ["openid"],
    });

  test("a provider that does not respond", async () => {
    await expect(begin("http://127.0.0.1:1/")).rejects.toThrow(
      /does not respond/,
    );
  });

  test("a URL that is not a provider's", async () => {
    await expect(begin(`${server.issuer}/nothing/`)).rejects.toThrow(
      /responded with 404/,
    );
  });
});
