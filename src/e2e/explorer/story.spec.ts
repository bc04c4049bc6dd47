import { expect, test } from "../test";
import {
  admin,
  nextRequest,
  openAccess,
  openExplorer,
  response,
  send,
  signIn,
} from "./explorer";

// The browser logs every response with status 400 or above.
test.use({ allowConsole: [/status of 40[34]/] });

const seed = "oauth-2-authorization-codes-retrieve";
const path = (id: number) => `/oauth2/authorization_codes/${id}/`;

test("an authorization code: rejected, signed in, found, not found", async ({
  page,
}) => {
  const explorer = await openExplorer(page, seed);
  await explorer.getByLabel(/^id/).fill("1");
  await send(explorer);
  await expect(response(explorer)).toContainText("403");
  await expect(response(explorer)).toContainText("had no credentials");

  await signIn(page, explorer);
  const sending = nextRequest(page, path(1));
  await send(explorer);
  expect((await sending).headers()["authorization"]).toMatch(/^Bearer ey/);
  await expect(response(explorer)).toContainText("200 OK");
  const body = response(explorer).getByLabel("Response body");
  for (const property of ["pk", "provider", "user", "is_expired", "scope"]) {
    await expect(body).toContainText(`"${property}"`);
  }

  await explorer.getByLabel(/^id/).fill("99999");
  await send(explorer);
  await expect(response(explorer)).toContainText("404");
});

test("a missing required parameter is reported at its field", async ({
  page,
}) => {
  const explorer = await openExplorer(page, seed);
  await send(explorer);
  await expect(explorer.getByRole("alert")).toContainText('"id" is required');
  await expect(explorer.getByLabel(/^id/)).toBeFocused();
});

test("an expiring token is refreshed before it is used", async ({ page }) => {
  await page.clock.install();
  const explorer = await openExplorer(page, "core-users-me-retrieve");
  await signIn(page, explorer);
  await expect(explorer.getByRole("timer")).toContainText(/expires in 30 min/);
  await page.clock.fastForward("29:55");
  await expect(explorer.getByRole("timer")).toContainText(/expires in \d s/);
  const refreshing = page.waitForRequest(/\/application\/o\/token\/$/);
  const sending = nextRequest(page, "/core/users/me/");
  await send(explorer);
  expect((await refreshing).postData()).toContain("grant_type=refresh_token");
  expect((await sending).headers()["authorization"]).toBeDefined();
  await expect(response(explorer)).toContainText("200 OK");
});

test("a revoked token is replaced once, for safe requests", async ({
  page,
  request,
}) => {
  const explorer = await openExplorer(page, "core-users-me-retrieve");
  await signIn(page, explorer, "mira");
  await send(explorer);
  await expect(response(explorer)).toContainText("200 OK");
  const list = await request.get(
    "/api/v3/oauth2/access_tokens/?ordering=-pk&page_size=100",
    admin,
  );
  const { results } = (await list.json()) as {
    results: {
      pk: number;
      user: { username: string };
      provider: { name: string };
    }[];
  };
  for (const { pk, user, provider } of results) {
    if (user.username === "mira" && /documentation/.test(provider.name)) {
      await request.delete(`/api/v3/oauth2/access_tokens/${pk}/`, admin);
    }
  }
  await send(explorer);
  await expect(response(explorer)).toContainText("200 OK");
  await expect(response(explorer)).toContainText("with a refreshed one");
});

test("a pending request can be cancelled", async ({ page }) => {
  await page.route("**/api/v3/core/users/me/", () => undefined);
  const explorer = await openExplorer(page, "core-users-me-retrieve");
  await send(explorer);
  await explorer.getByRole("button", { name: "Cancel" }).click();
  await expect(response(explorer)).toContainText("Cancelled: GET");
});

test("signing out deletes the tokens and ends the provider's session", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-me-retrieve");
  await signIn(page, explorer);
  await openAccess(explorer);
  const opening = page.waitForEvent("popup");
  await explorer.getByRole("button", { name: "Sign out" }).click();
  await (await opening).waitForURL(/\/application\/o\/api-docs\/end-session\//);
  await expect(
    explorer.getByRole("button", { name: "Sign in", exact: true }),
  ).toBeVisible();
  await send(explorer);
  await expect(response(explorer)).toContainText("403");
});
