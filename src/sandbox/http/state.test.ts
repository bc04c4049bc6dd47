import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadDescription } from "../../description";
import { maxTextLength } from "../store/limits";
import { readState } from "../store/state-file";
import { authorize, discover, exchange } from "../testing/client";
import { start, type Running } from "../testing/server";

const { description } = await loadDescription("openapi/openapi.yaml");

let folder: string;
let stateFile: string;
let running: Running;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  stateFile = join(folder, "state.json");
  running = await start({ description, stateFile });
});
afterEach(async () => {
  await running.sandbox.close();
  await running.close();
  await rm(folder, { recursive: true });
});

const headers = {
  authorization: "Bearer sandbox-token-akadmin",
  "content-type": "application/json",
};
const post = (path: string, body: string | URLSearchParams) =>
  fetch(running.origin + path, {
    method: "POST",
    body,
    ...(typeof body === "string" && { headers }),
    redirect: "manual",
  });
const addGroup = (name: string, padding = "") =>
  post(
    "/api/v3/core/groups/",
    JSON.stringify({ name, attributes: { padding } }),
  );
const clientCredentials = () =>
  post(
    "/application/o/token/",
    new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "dome-control",
      client_secret: "sandbox-secret-dome-control",
    }),
  );
const mira = { username: "mira", password: "sandbox-mira" };
const signIn = (form: Record<string, string> = mira) =>
  post("/sandbox/sign-in/", new URLSearchParams(form));

/** Reads the rows of a table from the state file. */
const kept = async (table: string) =>
  (await readState(stateFile))?.tables[table] ?? [];

test("a change through the API is on disk before the response", async () => {
  expect((await addGroup("kept")).status).toBe(201);
  expect(await kept("core/groups")).toContainEqual(
    expect.objectContaining({ name: "kept" }),
  );
});

test("a change through a page is on disk before the response", async () => {
  expect((await signIn()).status).toBe(303);
  expect(await kept("core/authenticated_sessions")).toContainEqual(
    expect.objectContaining({ user: 2 }),
  );
});

test("a reset is on disk before the response", async () => {
  await addGroup("forgotten");
  expect((await post("/sandbox/reset", "")).status).toBe(200);
  expect(JSON.stringify(await kept("core/groups"))).not.toContain("forgotten");
});

test("tokens from the OpenID provider are on disk before the response", async () => {
  const site = await discover(running.origin);
  const attempt = await authorize(site);
  expect(await kept("oauth2/authorization_codes")).toContainEqual(
    expect.objectContaining({
      user: 2,
      artifact: expect.any(String) as string,
    }),
  );
  const { access_token: token } = await exchange(site, attempt);
  expect(await kept("oauth2/access_tokens")).toContainEqual(
    expect.objectContaining({ token }),
  );
});

test("a change that cannot be written is rejected everywhere, and reads still work", async () => {
  await mkdir(`${stateFile}.next/in the way`, { recursive: true });
  const accepted: string[] = [];
  for (let index = 0; index < 12; index++) {
    const response = await addGroup(`group-${index}`, "x".repeat(200_000));
    if (response.status === 201) accepted.push(`group-${index}`);
    else {
      expect(response.status).toBe(507);
      expect(await response.json()).toEqual({
        detail: expect.stringContaining(stateFile) as string,
      });
    }
  }
  expect(accepted.length).toBeLessThan(12);
  expect((await signIn()).status).toBe(507);
  expect((await post("/sandbox/reset", "")).status).toBe(507);
  const token = await clientCredentials();
  expect(token.status).toBe(507);
  expect(await token.json()).toMatchObject({
    error: "temporarily_unavailable",
  });

  const list = await fetch(
    `${running.origin}/api/v3/core/groups/?search=group-&page_size=50`,
    { headers },
  );
  const { results } = (await list.json()) as { results: { name: string }[] };
  expect(results.map(({ name }) => name)).toEqual(accepted);
  const names = (await kept("core/groups")).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(accepted));
  expect((await fetch(`${running.origin}/sandbox/about`)).status).toBe(200);
});

test.each([
  [
    "a username",
    () => signIn({ username: "x".repeat(maxTextLength), password: "" }),
  ],
  [
    "a request to authorize",
    () =>
      post(
        "/application/o/authorize/",
        new URLSearchParams({
          client_id: "authentik-api-docs",
          response_type: "code",
          scope: "openid",
          state: "x".repeat(maxTextLength),
          redirect_uri: `${running.origin}/oauth/callback/`,
          code_challenge: "x".repeat(43),
          code_challenge_method: "S256",
        }),
      ),
  ],
])("%s that is too long is rejected and not stored", async (_, send) => {
  const { status } = await send();
  expect(status).toBeGreaterThanOrEqual(300);
  expect(status).toBeLessThan(500);
  expect(JSON.stringify(await readState(stateFile))).not.toContain(
    "x".repeat(1000),
  );
  expect((await fetch(`${running.origin}/sandbox/about`)).status).toBe(200);
});
