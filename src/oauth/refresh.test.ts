import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TokenSet } from "../credentials/types";
import { beginAuthorization, finishAuthorization } from "./authorizationCode";
import { needsRefresh } from "./expiry";
import { refresh } from "./refresh";
import { startProvider, type TestProvider } from "./testing/provider";

let server: TestProvider;
beforeAll(async () => {
  server = await startProvider();
});
afterAll(() => {
  server.close();
});

async function signIn() {
  const client = { issuer: server.issuer, clientId: "docs" };
  const { url, transaction } = await beginAuthorization({
    client,
    redirectUri: server.redirectUri,
    scopes: ["openid", "offline_access"],
    asksConsent: true,
  });
  const response = await server.authorize(url);
  return { client, tokens: await finishAuthorization(transaction, response) };
}

describe("refresh", () => {
  test("returns a new access token, the rotated refresh token and the same scopes", async () => {
    const { client, tokens } = await signIn();
    const fresh = await refresh(client, tokens);
    expect(fresh.accessToken).not.toBe(tokens.accessToken);
    expect(fresh.refreshToken).toBeDefined();
    expect(fresh.refreshToken).not.toBe(tokens.refreshToken);
    expect(fresh.scopes).toEqual(tokens.scopes);
    expect((await refresh(client, fresh)).accessToken).not.toBe("");
  });

  test("a used refresh token is rejected with a message", async () => {
    const { client, tokens } = await signIn();
    await refresh(client, tokens);
    await expect(refresh(client, tokens)).rejects.toThrow(
      /Refreshing the token was refused: .*invalid_grant/,
    );
  });
});

describe("needsRefresh", () => {
  const tokens: TokenSet = {
    accessToken: "a",
    refreshToken: "r",
    scopes: [],
    obtainedAt: 0,
    expiresAt: 100_000,
  };

  test("is true shortly before and after expiry", () => {
    expect(needsRefresh(tokens, 0)).toBe(false);
    expect(needsRefresh(tokens, 90_000)).toBe(true);
    expect(needsRefresh(tokens, 200_000)).toBe(true);
  });

  test("is false without a refresh token or a known expiry", () => {
    expect(needsRefresh({ ...tokens, refreshToken: undefined }, 200_000)).toBe(
      false,
    );
    expect(needsRefresh({ ...tokens, expiresAt: undefined }, 200_000)).toBe(
      false,
    );
  });
});
