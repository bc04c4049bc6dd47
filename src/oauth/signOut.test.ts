import { afterAll, beforeAll, expect, test } from "vitest";
import { beginAuthorization, finishAuthorization } from "./authorizationCode";
import { refresh } from "./refresh";
import { endSession } from "./signOut";
import { startProvider, type TestProvider } from "./testing/provider";

let server: TestProvider;
beforeAll(async () => {
  server = await startProvider();
});
afterAll(() => {
  server.close();
});

const client = () => ({ issuer: server.issuer, clientId: "docs" });

test("revokes the tokens and returns the end-session URL", async () => {
  const { url, transaction } = await beginAuthorization({
    client: client(),
    redirectUri: server.redirectUri,
    scopes: ["openid", "offline_access"],
    asksConsent: true,
  });
  const tokens = await finishAuthorization(
    transaction,
    await server.authorize(url),
  );
  let isRevoked = false;
  const onRevoked = () => {
    isRevoked = true;
  };
  const end = new URL(
    (await endSession(client(), tokens, { onRevoked })) ?? "",
  );
  expect(isRevoked).toBe(true);
  expect(end.href).toContain(`${server.issuer}/session/end?client_id=docs`);
  expect(end.searchParams.get("id_token_hint")).toBe(tokens.idToken);
  await expect(refresh(client(), tokens)).rejects.toThrow(/invalid_grant/);
});

test("succeeds even if the provider is unreachable", async () => {
  expect(
    await endSession(
      { issuer: "http://127.0.0.1:1/", clientId: "docs" },
      { accessToken: "a", scopes: [], obtainedAt: 0 },
    ),
  ).toBeUndefined();
});
