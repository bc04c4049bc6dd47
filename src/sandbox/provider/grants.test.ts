import { afterAll, beforeAll, expect, test } from "vitest";
import * as oauth from "oauth4webapi";
import { Browser } from "../testing/browser";
import {
  authorize,
  discover,
  exchange,
  insecure,
  mira,
  refusal,
  type TestClient,
  discoverLog,
  fetchMe,
} from "../testing/client";
import { start, type Running } from "../testing/server";

let running: Running;
let site: TestClient;
let machine: TestClient;
let log: TestClient;

beforeAll(async () => {
  running = await start();
  const { origin } = running;
  site = await discover(origin);
  machine = await discover(
    origin,
    "dome-control",
    "dome-control",
    "sandbox-secret-dome-control",
  );
  log = await discoverLog(origin);
});
afterAll(() => running.close());

const me = (token: string) => fetchMe(running.origin, token);

const refresh = async (token: string) =>
  oauth.processRefreshTokenResponse(
    site.as,
    site.client,
    await oauth.refreshTokenGrantRequest(
      site.as,
      site.client,
      site.auth,
      token,
      insecure,
    ),
  );

test("refresh tokens rotate, and reusing an old one revokes the grant", async () => {
  const first = await exchange(site, await authorize(site));
  const second = await refresh(first.refresh_token ?? "");
  expect(second.refresh_token).not.toBe(first.refresh_token);
  expect((await me(second.access_token)).status).toBe(200);
  expect(await refusal(refresh(first.refresh_token ?? ""))).toBe(
    "invalid_grant",
  );
  expect((await me(second.access_token)).status).toBe(403);
  expect(await refusal(refresh(second.refresh_token ?? ""))).toBe(
    "invalid_grant",
  );
});

test("client credentials use a service account", async () => {
  const response = await oauth.clientCredentialsGrantRequest(
    machine.as,
    machine.client,
    machine.auth,
    { scope: "goauthentik.io/api" },
    insecure,
  );
  const tokens = await oauth.processClientCredentialsResponse(
    machine.as,
    machine.client,
    response,
  );
  const account = await me(tokens.access_token);
  expect(await account.json()).toMatchObject({
    user: {
      username: "ak-Provider for Dome control-client_credentials",
      type: "service_account",
    },
  });
});

test("client credentials with username and app password act as that user", async () => {
  const request = (password: string) =>
    oauth.clientCredentialsGrantRequest(
      machine.as,
      machine.client,
      machine.auth,
      { scope: "goauthentik.io/api", username: "dome-controller", password },
      insecure,
    );
  const tokens = await oauth.processClientCredentialsResponse(
    machine.as,
    machine.client,
    await request("sandbox-app-password-dome"),
  );
  expect(await (await me(tokens.access_token)).json()).toMatchObject({
    user: { username: "dome-controller" },
  });
  expect((await request("wrong")).status).toBe(400);
});

test.each(["authentik-api-docs", "dome-control"])(
  "an app password needs no client secret, client %s",
  async (client_id) => {
    const request = (password: string) =>
      oauth.clientCredentialsGrantRequest(
        machine.as,
        { client_id },
        oauth.None(),
        { scope: "goauthentik.io/api", username: "dome-controller", password },
        insecure,
      );
    const tokens = await oauth.processClientCredentialsResponse(
      machine.as,
      { client_id },
      await request("sandbox-app-password-dome"),
    );
    expect(await (await me(tokens.access_token)).json()).toMatchObject({
      user: { username: "dome-controller" },
    });
    expect((await request("wrong")).status).toBe(400);
  },
);

test("the device grant: a code on the device, consent in the browser", async () => {
  const device = await oauth.processDeviceAuthorizationResponse(
    site.as,
    site.client,
    await oauth.deviceAuthorizationRequest(
      site.as,
      site.client,
      site.auth,
      { scope: "openid goauthentik.io/api offline_access" },
      insecure,
    ),
  );
  const poll = async () =>
    oauth.processDeviceCodeResponse(
      site.as,
      site.client,
      await oauth.deviceCodeGrantRequest(
        site.as,
        site.client,
        site.auth,
        device.device_code,
        insecure,
      ),
    );
  expect(await refusal(poll())).toBe("authorization_pending");

  const browser = new Browser();
  const page = await browser.request(device.verification_uri);
  const form = async (response: Response) =>
    /name="xsrf" value="([^"]*)"/.exec(await response.text())?.[1] ?? "";
  const asked = await browser.post(device.verification_uri, {
    xsrf: await form(page),
    user_code: device.user_code,
  });
  const text = await asked.text();
  expect(text).toContain("API documentation");
  const confirmed = await browser.post(device.verification_uri, {
    xsrf: /name="xsrf" value="([^"]*)"/.exec(text)?.[1] ?? "",
    user_code: device.user_code,
    confirm: "yes",
  });
  const location = new URL(
    confirmed.headers.get("location") ?? "",
    running.origin,
  );
  const end = await browser.authorize(
    location,
    "https://nowhere.invalid/",
    mira,
  );
  expect(end.page).toContain("Device connected");

  const tokens = await poll();
  expect((await me(tokens.access_token)).status).toBe(200);
  expect(tokens.refresh_token).toBeDefined();
});

test("introspection shows a token only to the client that owns it", async () => {
  const tokens = await exchange(log, await authorize(log));
  const ask = async (by: TestClient, token: string) =>
    oauth.processIntrospectionResponse(
      by.as,
      by.client,
      await oauth.introspectionRequest(
        by.as,
        by.client,
        by.auth,
        token,
        insecure,
      ),
    );
  expect(await ask(log, tokens.access_token)).toMatchObject({
    active: true,
    client_id: "observation-log",
  });
  expect(await ask(machine, tokens.access_token)).toEqual({ active: false });
  expect(await ask(log, "made-up")).toEqual({ active: false });
});

test("a confidential client can revoke its token", async () => {
  const tokens = await exchange(log, await authorize(log));
  expect((await me(tokens.access_token)).status).toBe(200);
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(
      log.as,
      log.client,
      log.auth,
      tokens.access_token,
      insecure,
    ),
  );
  const account = await me(tokens.access_token);
  expect(account.status).toBe(403);
  expect(await account.json()).toEqual({ detail: "Token invalid/expired" });
});
