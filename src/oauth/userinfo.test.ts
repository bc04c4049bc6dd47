import { afterAll, beforeAll, expect, test } from "vitest";
import { nameInTokens } from "../credentials/account";
import { beginAuthorization, finishAuthorization } from "./authorizationCode";
import { startProvider, type TestProvider } from "./testing/provider";
import { askName } from "./userinfo";

let server: TestProvider;
beforeAll(async () => {
  server = await startProvider({
    claims: { openid: ["sub"], profile: ["preferred_username"] },
    conformIdTokenClaims: true,
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, preferred_username: "alice in person" }),
    }),
  });
});
afterAll(() => {
  server.close();
});

test("if the ID token has no name, the provider is asked", async () => {
  const client = { issuer: server.issuer, clientId: "docs" };
  const { url, transaction } = await beginAuthorization({
    client,
    redirectUri: server.redirectUri,
    scopes: ["openid", "profile"],
  });
  const tokens = await finishAuthorization(
    transaction,
    await server.authorize(url),
  );
  expect(nameInTokens(tokens)).toBeUndefined();
  expect(await askName(client, tokens)).toBe("alice in person");
  const { idToken: _, ...withoutId } = tokens;
  expect(await askName(client, withoutId)).toBeUndefined();
  expect(
    await askName(client, { ...tokens, accessToken: "revoked" }),
  ).toBeUndefined();
});
