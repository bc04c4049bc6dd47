import { afterAll, beforeAll, expect, test } from "vitest";
import * as oauth from "oauth4webapi";
import {
  authorize,
  discover,
  exchange,
  insecure,
  type Site,
} from "../testing/client";
import { start, type Running } from "../testing/server";

let running: Running;
let site: Site;

beforeAll(async () => {
  running = await start();
  site = await discover(running.origin);
});
afterAll(() => running.close());

const me = (token: string) =>
  fetch(`${running.origin}/api/v3/core/users/me/`, {
    headers: { authorization: `Bearer ${token}` },
  });

test("code + PKCE signs in, and the access token is good for the API", async () => {
  const tokens = await exchange(site, await authorize(site));
  expect(tokens.scope?.split(" ").sort()).toEqual([
    "email",
    "goauthentik.io/api",
    "offline_access",
    "openid",
    "profile",
  ]);
  const answer = await me(tokens.access_token);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    user: { groups: [{ name: "astronomers" }, { name: "staff" }] },
  });

  const claims = oauth.getValidatedIdTokenClaims(tokens);
  const userinfo = await oauth.userInfoRequest(
    site.as,
    site.client,
    tokens.access_token,
    insecure,
  );
  expect(
    await oauth.processUserInfoResponse(
      site.as,
      site.client,
      claims?.sub ?? "",
      userinfo,
    ),
  ).toMatchObject({
    preferred_username: "mira",
    email: "mira@larkfield.example",
  });
});

test("without the API's scope the token is refused at the API", async () => {
  const tokens = await exchange(
    site,
    await authorize(site, { scope: "openid profile" }),
  );
  const answer = await me(tokens.access_token);
  expect(answer.status).toBe(403);
  expect(await answer.json()).toEqual({ detail: "Token invalid/expired" });
  expect(answer.headers.get("sandbox-hint")).toContain("goauthentik.io/api");
});

test("the access token is a JWT that the application's keys verify", async () => {
  const { access_token: token } = await exchange(site, await authorize(site));
  const request = new Request(running.origin, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(request.headers.get("authorization")).toMatch(/^Bearer ey/);
  const { jwtVerify, createRemoteJWKSet } = await import("jose");
  const { payload } = await jwtVerify(
    token,
    createRemoteJWKSet(new URL(site.as.jwks_uri ?? "")),
    {
      issuer: site.as.issuer,
      audience: site.client.client_id,
    },
  );
  expect(payload).toMatchObject({
    preferred_username: "mira",
    azp: "authentik-api-docs",
  });
});

test("issuer and redirect URI follow the host of the browser", async () => {
  const local = await discover(
    running.origin.replace("127.0.0.1", "localhost"),
  );
  expect(local.as.issuer).toContain("http://localhost:");
  expect((await exchange(local, await authorize(local))).access_token).toMatch(
    /^ey/,
  );
});
