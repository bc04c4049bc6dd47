import { afterAll, beforeAll, expect, test } from "vitest";
import { start, type Running } from "../testing/server";

let running: Running;
const known = "https://stars.larkfield.example";
const stranger = "https://elsewhere.example";

beforeAll(async () => {
  running = await start();
});
afterAll(() => running.close());

async function allowed(path: string, origin: string, init: RequestInit = {}) {
  const response = await fetch(`${running.origin}/application/o/${path}`, {
    ...init,
    headers: { ...(init.headers as Record<string, string>), origin },
  });
  return response.headers.get("access-control-allow-origin");
}
const form = (fields: Record<string, string>) => ({
  method: "POST",
  body: new URLSearchParams(fields),
});
const preflight = {
  method: "OPTIONS",
  headers: { "access-control-request-method": "POST" },
};

test("any origin may read the keys", async () => {
  expect(await allowed("star-catalogue/jwks/", stranger)).toBe("*");
});

test("discovery and token allow the origins of the redirect URIs", async () => {
  const discovery = "star-catalogue/.well-known/openid-configuration";
  expect(await allowed(discovery, known)).toBe(known);
  expect(await allowed(discovery, stranger)).toBeNull();
  const exchange = form({
    client_id: "star-catalogue",
    grant_type: "authorization_code",
  });
  expect(await allowed("token/", known, exchange)).toBe(known);
  expect(await allowed("token/", stranger, exchange)).toBeNull();
});

test("the token endpoint's preflight allows any origin", async () => {
  expect(await allowed("token/", stranger, preflight)).toBe(stranger);
});

test("revocation and device authorization allow no other origin", async () => {
  const fields = form({ client_id: "star-catalogue", token: "x" });
  for (const path of ["revoke/", "device/"]) {
    expect(await allowed(path, known, fields), path).toBeNull();
    expect(await allowed(path, known, preflight), path).toBeNull();
  }
});

test("the API and the sandbox's own pages send no CORS headers", async () => {
  for (const path of ["/api/v3/core/users/me/", "/sandbox/about"]) {
    const response = await fetch(running.origin + path, {
      headers: { origin: known },
    });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  }
});
