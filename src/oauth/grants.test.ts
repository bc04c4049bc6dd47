import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clientCredentials } from "./clientCredentials";
import { requestDeviceCode } from "./device";
import { startProvider, type TestProvider } from "./testing/provider";

let server: TestProvider;
beforeAll(async () => {
  server = await startProvider();
});
afterAll(() => {
  server.close();
});

describe("client credentials", () => {
  const ask = (secret: string) =>
    clientCredentials(
      { issuer: server.issuer, clientId: "machine" },
      { kind: "secret", secret },
      [],
    );

  test("returns a token without a refresh token", async () => {
    const tokens = await ask("s3cret & more");
    expect(tokens.accessToken).not.toBe("");
    expect(tokens.refreshToken).toBeUndefined();
  });

  test("a wrong secret is rejected and not quoted in the message", async () => {
    await expect(ask("wr0ng")).rejects.toThrow(/was refused: .*invalid_client/);
    await expect(ask("wr0ng")).rejects.not.toThrow(/wr0ng/);
  });

  test("a service account is sent as username and password", async () => {
    const bodies: string[] = [];
    const asking = clientCredentials(
      { issuer: server.issuer, clientId: "machine" },
      { kind: "account", username: "robot", password: "app-password" },
      ["api"],
      {
        fetch: (url, init) => {
          if (init?.body)
            bodies.push((init.body as URLSearchParams).toString());
          return fetch(url, init);
        },
      },
    );
    await expect(asking).rejects.toThrow();
    expect(bodies).toEqual([
      "scope=api&username=robot&password=app-password&grant_type=client_credentials&client_id=machine",
    ]);
  });
});

describe("device grant", () => {
  const ask = () =>
    requestDeviceCode({ issuer: server.issuer, clientId: "docs" }, ["openid"], {
      // The provider's interval is five seconds; the test does not wait that long.
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        if (!response.url.endsWith("/device/auth")) return response;
        const body = (await response.json()) as object;
        return Response.json({ ...body, interval: 0.02 });
      },
    });

  test("waits until the reader has agreed", async () => {
    const code = await ask();
    expect(code.userCode).toMatch(/^\S{4}-\S{4}$/);
    expect(code.verificationUri).toBe(`${server.issuer}/device`);
    const waiting = code.wait(new AbortController().signal);
    await agree(code.userCode);
    const tokens = await waiting;
    expect(tokens.accessToken).not.toBe("");
    expect(tokens.scopes).toEqual(["openid"]);
  });

  test("ends when cancelled", async () => {
    const abort = new AbortController();
    const waiting = (await ask()).wait(abort.signal);
    abort.abort();
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
  });

  /** Confirms a device code, as the provider's page does after the reader has agreed. */
  async function agree(userCode: string): Promise<void> {
    const { DeviceCode, Grant } = server.provider;
    const found = await DeviceCode.findByUserCode(userCode.replaceAll("-", ""));
    if (!found) throw new Error(`No device code for ${userCode}`);
    const grant = new Grant({ accountId: "alice", clientId: "docs" });
    grant.addOIDCScope("openid");
    Object.assign(found, {
      accountId: "alice",
      grantId: await grant.save(),
      scope: "openid",
      authTime: Math.floor(Date.now() / 1000),
    });
    // The types lack the lifetime, which is in seconds.
    const saved: { save: (ttl: number) => Promise<string> } = found;
    await saved.save(60);
  }
});
