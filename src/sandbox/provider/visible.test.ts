import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDescription } from "../../description";
import { Browser } from "../testing/browser";
import {
  authorize,
  discover,
  exchange,
  type TestClient,
  fetchMe,
} from "../testing/client";
import { start, type Running } from "../testing/server";

let running: Running;
let site: TestClient;

beforeAll(async () => {
  const { description } = await loadDescription("openapi/openapi.yaml");
  running = await start({ description });
  site = await discover(running.origin);
});
afterAll(() => running.close());

interface Row {
  pk: number;
  provider: { client_id: string };
  user: { username: string };
  scope: string[];
  revoked?: boolean;
}

const admin = { authorization: "Bearer sandbox-token-akadmin" };

async function rows(table: string): Promise<Row[]> {
  const response = await fetch(
    `${running.origin}/api/v3/oauth2/${table}/?ordering=-pk&page_size=500`,
    { headers: admin },
  );
  return ((await response.json()) as { results: Row[] }).results;
}

const remove = (path: string) =>
  fetch(`${running.origin}/api/v3/${path}/`, {
    method: "DELETE",
    headers: admin,
  });

const me = (token: string) => fetchMe(running.origin, token);

test("a code is listed until it is exchanged, then its tokens are listed", async () => {
  const attempt = await authorize(site);
  const [code] = await rows("authorization_codes");
  expect(code).toMatchObject({
    provider: { client_id: "authentik-api-docs" },
    user: { username: "mira" },
  });

  await exchange(site, attempt);
  expect((await rows("authorization_codes")).map(({ pk }) => pk)).not.toContain(
    code?.pk,
  );
  const [access] = await rows("access_tokens");
  const [refresh] = await rows("refresh_tokens");
  expect(access).toMatchObject({ user: { username: "mira" }, revoked: false });
  expect(refresh?.scope).toContain("offline_access");
});

test("deleting a code revokes it", async () => {
  const attempt = await authorize(site);
  const [code] = await rows("authorization_codes");
  expect(
    (await remove(`oauth2/authorization_codes/${code?.pk ?? 0}`)).status,
  ).toBe(204);
  await expect(exchange(site, attempt)).rejects.toThrow();
});

test("deleting an access token revokes it", async () => {
  const tokens = await exchange(site, await authorize(site));
  expect((await me(tokens.access_token)).status).toBe(200);
  const [access] = await rows("access_tokens");
  await remove(`oauth2/access_tokens/${access?.pk ?? 0}`);
  expect((await me(tokens.access_token)).status).toBe(403);
});

test("users see only their own codes and tokens", async () => {
  const tokens = await exchange(site, await authorize(site));
  const response = await fetch(
    `${running.origin}/api/v3/oauth2/access_tokens/`,
    {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    },
  );
  const { results } = (await response.json()) as { results: Row[] };
  expect(new Set(results.map(({ user }) => user.username))).toEqual(
    new Set(["mira"]),
  );
});

test("an application created through the API can be used to sign in immediately", async () => {
  const post = async (path: string, body: unknown) => {
    const response = await fetch(`${running.origin}/api/v3/${path}/`, {
      method: "POST",
      headers: { ...admin, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(201);
    return (await response.json()) as { pk: number };
  };
  const flows = await fetch(
    `${running.origin}/api/v3/flows/instances/?slug=default-provider-authorization-implicit-consent`,
    { headers: admin },
  );
  const mappings = await fetch(
    `${running.origin}/api/v3/propertymappings/provider/scope/`,
    { headers: admin },
  );
  const first = async (response: Response) =>
    ((await response.json()) as { results: { pk: string }[] }).results.map(
      ({ pk }) => pk,
    );
  const provider = await post("providers/oauth2", {
    name: "New provider",
    authorization_flow: (await first(flows))[0],
    property_mappings: await first(mappings),
    client_type: "public",
    client_id: "new-client",
    redirect_uris: "http://localhost:7000/callback",
  });
  await post("core/applications", {
    name: "New",
    slug: "new",
    provider: provider.pk,
  });

  const own = await discover(
    running.origin,
    "new",
    "new-client",
    undefined,
    "http://localhost:7000/callback",
  );
  const tokens = await exchange(own, await authorize(own));
  expect((await me(tokens.access_token)).status).toBe(200);
});

test("after the stored consent is deleted, consent is asked for again", async () => {
  const browser = new Browser();
  await authorize(site, {}, browser);
  const response = await fetch(
    `${running.origin}/api/v3/core/user_consent/?user=2`,
    { headers: admin },
  );
  const { results } = (await response.json()) as {
    results: { pk: number; application: { slug: string } }[];
  };
  const consent = results.find(
    ({ application }) => application.slug === "api-docs",
  );
  await remove(`core/user_consent/${consent?.pk ?? 0}`);
  const silent = await authorize(
    site,
    { prompt: "none", scope: "openid" },
    browser,
  );
  expect(silent.url.searchParams.get("error")).toBe("consent_required");
});

test("deleting a session signs its browser out", async () => {
  const browser = new Browser();
  await authorize(site, {}, browser);
  const sessions = await fetch(
    `${running.origin}/api/v3/core/authenticated_sessions/?page_size=500`,
    { headers: admin },
  );
  const { results } = (await sessions.json()) as {
    results: { uuid: string }[];
  };
  await remove(`core/authenticated_sessions/${results.at(-1)?.uuid ?? ""}`);
  const silent = await authorize(
    site,
    { prompt: "none", scope: "openid" },
    browser,
  );
  expect(silent.url.searchParams.get("error")).toBe("login_required");
});
