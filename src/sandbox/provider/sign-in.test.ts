import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as oauth from "oauth4webapi";
import { Browser } from "../testing/browser";
import {
  authorize,
  discover,
  exchange,
  insecure,
  mira,
  type TestClient,
  discoverLog,
  fetchMe,
} from "../testing/client";
import { start, type Running } from "../testing/server";

let running: Running;
let site: TestClient;
let log: TestClient;

beforeAll(async () => {
  running = await start();
  const { origin } = running;
  site = await discover(origin);
  log = await discoverLog(origin);
});
afterAll(() => running.close());

const me = (token: string) => fetchMe(running.origin, token);

test("signing in with code and PKCE yields an access token for the API", async () => {
  const tokens = await exchange(site, await authorize(site));
  expect(tokens.scope?.split(" ").sort()).toEqual([
    "email",
    "goauthentik.io/api",
    "offline_access",
    "openid",
    "profile",
  ]);
  const response = await me(tokens.access_token);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
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

test("without the API's scope, the API rejects the token", async () => {
  const tokens = await exchange(
    site,
    await authorize(site, { scope: "openid profile" }),
  );
  const response = await me(tokens.access_token);
  expect(response.status).toBe(403);
  expect(await response.json()).toEqual({ detail: "Token invalid/expired" });
  expect(response.headers.get("sandbox-hint")).toContain("goauthentik.io/api");
});

test("the access token is a JWT that the application's keys verify", async () => {
  const { access_token: token } = await exchange(site, await authorize(site));
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

test("the redirect URI is below the site's base path", async () => {
  const below = await start({ baseUrl: "/docs/" });
  try {
    const redirectUri = `${below.origin}/docs/oauth/callback/`;
    const own = { ...(await discover(below.origin)), redirectUri };
    expect((await exchange(own, await authorize(own))).access_token).toMatch(
      /^ey/,
    );
    const root = await discover(below.origin);
    expect((await authorize(root)).page).toContain("invalid_redirect_uri");
  } finally {
    await below.close();
  }
});

test("issuer and redirect URI follow the browser's host", async () => {
  const local = await discover(
    running.origin.replace("127.0.0.1", "localhost"),
  );
  expect(local.as.issuer).toContain("http://localhost:");
  expect((await exchange(local, await authorize(local))).access_token).toMatch(
    /^ey/,
  );
});

test("without offline_access there is no refresh token", async () => {
  const tokens = await exchange(
    site,
    await authorize(site, { scope: "openid goauthentik.io/api" }),
  );
  expect(tokens.refresh_token).toBeUndefined();
});

test("scopes without a mapping are silently dropped", async () => {
  const tokens = await exchange(
    site,
    await authorize(site, { scope: "openid profile made-up" }),
  );
  expect(tokens.scope?.split(" ").sort()).toEqual(["openid", "profile"]);
});

test("a second sign-in asks for neither password nor consent", async () => {
  const browser = new Browser();
  await authorize(site, {}, browser);
  const nobody = { username: "", password: "" };
  const again = await authorize(site, {}, browser, nobody);
  expect((await exchange(site, again)).access_token).toMatch(/^ey/);
  const silent = await authorize(
    site,
    { prompt: "none", scope: "openid profile" },
    browser,
    nobody,
  );
  expect(silent.url.searchParams.get("code")).not.toBeNull();
});

test.each([{ prompt: "login" }, { max_age: "0" }])(
  "%j asks for the password again",
  async (parameters) => {
    const browser = new Browser();
    await authorize(site, {}, browser);
    const nobody = { username: "", password: "" };
    const asked = await authorize(site, parameters, browser, nobody);
    expect(asked.status).toBe(401);
    const again = await authorize(site, parameters, browser, mira);
    expect((await exchange(site, again)).access_token).toMatch(/^ey/);
  },
);

test("the user can switch accounts on the consent page", async () => {
  const browser = new Browser();
  await authorize(site, { scope: "openid" }, browser, {
    username: "jonas",
    password: "sandbox-jonas",
  });
  const nobody = { username: "", password: "" };
  const asked = await authorize(
    site,
    { prompt: "login consent" },
    browser,
    nobody,
  );
  const switched = await browser.post(asked.url, { switch: "1" });
  expect(await switched.text()).toContain('type="password"');
  const signedIn = await browser.post(asked.url, mira);
  const end = await browser.authorize(
    new URL(signedIn.headers.get("location") ?? "", asked.url),
    site.redirectUri,
    mira,
  );
  const tokens = await exchange(site, { ...asked, ...end });
  expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({
    preferred_username: "mira",
  });
});

test("a confidential client signs users in with its secret", async () => {
  const tokens = await exchange(
    log,
    await authorize(log, { scope: "openid email" }),
  );
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  expect(claims).toMatchObject({
    aud: "observation-log",
    email: "mira@larkfield.example",
  });
});

test("subjects follow the provider's sub_mode", async () => {
  const stars = await discover(
    running.origin,
    "star-catalogue",
    "star-catalogue",
    undefined,
    "https://stars.larkfield.example/callback",
  );
  const tokens = await exchange(
    stars,
    await authorize(stars, { scope: "openid profile" }),
  );
  expect(oauth.getValidatedIdTokenClaims(tokens)?.sub).toBe("mira");
});

test("signing out ends all sessions", async () => {
  const browser = new Browser();
  const tokens = await exchange(site, await authorize(site, {}, browser));
  const end = new URL(site.as.end_session_endpoint ?? "");
  end.searchParams.set("id_token_hint", tokens.id_token ?? "");
  end.searchParams.set("post_logout_redirect_uri", `${running.origin}/`);
  const page = await browser.request(end);
  const xsrf = /name="xsrf" value="([^"]*)"/.exec(await page.text())?.[1] ?? "";
  const done = await browser.post(
    `${site.as.end_session_endpoint ?? ""}confirm`,
    { xsrf, logout: "yes" },
  );
  expect(done.headers.get("location")).toMatch(
    new RegExp(`^${running.origin}/`),
  );
  expect(browser.cookie("authentik_session")).toBeUndefined();
  const silent = await authorize(site, { prompt: "none" }, browser);
  expect(silent.url.searchParams.get("error")).toBe("login_required");
});
