import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDescription } from "../../description";
import { Browser } from "../testing/browser";
import { start, type Running } from "../testing/server";

let running: Running;

beforeAll(async () => {
  const { description } = await loadDescription("openapi/openapi.yaml");
  running = await start({ description });
});
afterAll(() => running.close());

const signIn = async (user = "akadmin") => {
  const browser = new Browser();
  const response = await browser.post(
    `${running.origin}/sandbox/sign-in/?next=/back`,
    {
      username: user,
      password: `sandbox-${user}`,
    },
  );
  return { browser, response };
};

test("about has everything the explorer needs", async () => {
  const response = await fetch(`${running.origin}/sandbox/about`);
  expect(await response.json()).toMatchObject({
    apiRoot: "/api/v3/",
    issuer: `${running.origin}/application/o/api-docs/`,
    clientId: "authentik-api-docs",
    users: [
      { username: "akadmin", password: "sandbox-akadmin" },
      { username: "mira" },
      {},
      {},
      {},
    ],
  });
});

describe("a session", () => {
  test("allows reads, and writes with the CSRF token", async () => {
    const { browser, response } = await signIn();
    expect(response.headers.get("location")).toBe("/back");
    const groups = `${running.origin}/api/v3/core/groups/`;
    expect((await browser.request(groups)).status).toBe(200);

    const write = (headers: Record<string, string>) =>
      browser.request(groups, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ name: "night owls" }),
      });
    const without = await write({});
    expect(without.status).toBe(403);
    expect(await without.json()).toEqual({
      detail: "CSRF Failed: CSRF token missing.",
    });
    expect((await write({ "x-authentik-csrf": "wrong" })).status).toBe(403);
    const csrf = browser.cookie("authentik_csrf") ?? "";
    expect((await write({ "x-authentik-csrf": csrf })).status).toBe(201);
  });

  test("accepts only its own CSRF token, whatever the cookie says", async () => {
    const { browser } = await signIn();
    const other = await signIn("mira");
    const session = browser.cookie("authentik_session") ?? "";
    const csrf = other.browser.cookie("authentik_csrf") ?? "";
    // Another site on this host has set the cookie to the token of its own session.
    const write = (token: string) =>
      fetch(`${running.origin}/api/v3/core/groups/`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          cookie: `authentik_session=${session}; authentik_csrf=${token}`,
          "x-authentik-csrf": token,
        },
        body: JSON.stringify({ name: "planted" }),
      });
    expect((await write(csrf)).status).toBe(403);
    expect((await write("planted")).status).toBe(403);
    const own = browser.cookie("authentik_csrf") ?? "";
    expect((await write(own)).status).toBe(201);
  });

  test.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://localhost:1", "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "cross-site" },
  ])("changes nothing for another site: %j", async (from) => {
    const { browser } = await signIn();
    const csrf = browser.cookie("authentik_csrf") ?? "";
    const send = (method: string, headers: object) =>
      browser.request(`${running.origin}/api/v3/core/groups/`, {
        method,
        headers: {
          "content-type": "application/json",
          "x-authentik-csrf": csrf,
          ...headers,
        },
        ...(method === "POST" && {
          body: JSON.stringify({ name: `of ${running.origin} ${csrf}` }),
        }),
      });
    const refused = await send("POST", from);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toEqual({
      detail: expect.stringContaining("Origin checking failed") as string,
    });
    expect((await send("GET", from)).status).toBe(200);
    expect((await send("POST", { origin: running.origin })).status).toBe(201);
  });

  test("ends on sign-out", async () => {
    const { browser } = await signIn();
    await browser.post(`${running.origin}/sandbox/sign-out/`, {});
    expect(
      (await browser.request(`${running.origin}/api/v3/core/users/me/`)).status,
    ).toBe(403);
  });

  test("can impersonate another user until that is ended", async () => {
    const { browser } = await signIn();
    const api = `${running.origin}/api/v3/core/users`;
    const csrf = { "x-authentik-csrf": browser.cookie("authentik_csrf") ?? "" };
    await browser.request(`${api}/2/impersonate/`, {
      method: "POST",
      headers: csrf,
    });
    const self = async (): Promise<unknown> =>
      (await browser.request(`${api}/me/`)).json();
    expect(await self()).toMatchObject({
      user: { username: "mira" },
      original: { username: "akadmin" },
    });
    await browser.request(`${api}/impersonate_end/`);
    expect(await self()).toMatchObject({ user: { username: "akadmin" } });
  });

  test("redirects to no other site", async () => {
    for (const next of [
      "https://evil.example/",
      "//evil.example/",
      "/\\evil.example",
    ]) {
      const response = await new Browser().post(
        `${running.origin}/sandbox/sign-in/?next=${encodeURIComponent(next)}`,
        { username: "mira", password: "sandbox-mira" },
      );
      expect(response.headers.get("location")).toBe("/sandbox/sign-in/");
    }
  });
});

test("reset restores the fixtures", async () => {
  const admin = { authorization: "Bearer sandbox-token-akadmin" };
  const code = `${running.origin}/api/v3/oauth2/authorization_codes/1/`;
  expect((await fetch(code, { method: "DELETE", headers: admin })).status).toBe(
    204,
  );
  expect((await fetch(code, { headers: admin })).status).toBe(404);
  await fetch(`${running.origin}/sandbox/reset`, { method: "POST" });
  expect((await fetch(code, { headers: admin })).status).toBe(200);
});

test("the overview names users, tokens and providers", async () => {
  const response = await fetch(`${running.origin}/sandbox/`);
  const text = await response.text();
  for (const expected of [
    "sandbox-mira",
    "sandbox-token-akadmin",
    "Star catalogue",
  ])
    expect(text).toContain(expected);
});

test("another site's page cannot reset, sign in, sign out or consent", async () => {
  for (const path of [
    "/sandbox/reset",
    "/sandbox/sign-in/",
    "/sandbox/sign-out/",
    "/sandbox/device",
    "/sandbox/interaction/any/",
  ]) {
    const response = await fetch(running.origin + path, {
      method: "POST",
      headers: { origin: "https://evil.example" },
    });
    expect(response.status).toBe(403);
  }
});

test("requests for a host that is not loopback are refused", async () => {
  const { port } = new URL(running.origin);
  const status = await new Promise((resolve, reject) => {
    request(
      {
        port,
        host: "127.0.0.1",
        path: "/api/v3/core/users/me/",
        headers: { host: "evil.example" },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    )
      .on("error", reject)
      .end();
  });
  expect(status).toBe(421);
});

test("pages have no script and escape their input", async () => {
  const response = await new Browser().post(
    `${running.origin}/sandbox/sign-in/`,
    {
      username: '"><script>alert(1)</script>',
      password: "x",
    },
  );
  const text = await response.text();
  expect(response.headers.get("content-security-policy")).toContain(
    "default-src 'none'",
  );
  expect(text).not.toContain("<script");
});
