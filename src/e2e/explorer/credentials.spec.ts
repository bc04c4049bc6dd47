import { expect, test } from "../test";
import {
  agree,
  enterPassword,
  nextRequest,
  openAccess,
  openExplorer,
  response,
  send,
  signIn,
} from "./explorer";

test.use({ allowConsole: [/status of 40\d/] });

const me = "core-users-me-retrieve";

test('a pasted token, with or without "Bearer" before it', async ({ page }) => {
  const explorer = await openExplorer(page, me);
  await explorer.getByRole("radio", { name: "Bearer token" }).check();
  await explorer
    .getByLabel("Token", { exact: true })
    .fill(" Bearer sandbox-token-mira\n");
  await explorer.getByRole("button", { name: "Use it" }).click();
  const sending = nextRequest(page, "/core/users/me/");
  await send(explorer);
  expect((await sending).headers()["authorization"]).toBe(
    "Bearer sandbox-token-mira",
  );
  await expect(response(explorer)).toContainText("200 OK");
});

test("an unknown token is explained", async ({ page }) => {
  const explorer = await openExplorer(page, me);
  await explorer.getByRole("radio", { name: "Bearer token" }).check();
  await explorer.getByLabel("Token", { exact: true }).fill("nonsense");
  await explorer.getByRole("button", { name: "Use it" }).click();
  await send(explorer);
  await expect(response(explorer)).toContainText(
    "The API does not know this credential",
  );
});

test("a token without the API's scope is flagged before and explained after sending", async ({
  page,
}) => {
  const explorer = await openExplorer(page, me);
  await explorer.getByText("5 of 5 scopes").click();
  await explorer
    .getByRole("checkbox", { name: /goauthentik\.io\/api/ })
    .uncheck();
  await signIn(page, explorer, "ines");
  await expect(explorer.getByText(/^Not granted: goauthentik/)).toBeVisible();
  await openAccess(explorer);
  await explorer.getByText("Inspect the token").click();
  await expect(
    explorer
      .getByRole("list", { name: "Scopes" })
      .getByRole("listitem")
      .first(),
  ).toHaveText("goauthentik.io/api not granted, needed here");
  await send(explorer);
  await expect(response(explorer)).toContainText(
    "was not granted goauthentik.io/api",
  );
});

test("missing permissions are named", async ({ page }) => {
  const explorer = await openExplorer(page, "core-users-create");
  await signIn(page, explorer, "ines");
  await explorer.locator(".cm-content").waitFor();
  await explorer
    .getByRole("button", { name: /^Insert/ })
    .first()
    .click();
  await send(explorer);
  await expect(response(explorer)).toContainText("authentik_core.add_user");
});

test("after signing in, the focus is on the account's name", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-list");
  await signIn(page, explorer, "ines");
  await expect(explorer.getByText("Signed in as ines")).toBeFocused();
});

test("if popups are blocked, signing in uses this tab and the draft survives", async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  const explorer = await openExplorer(
    page,
    "oauth-2-authorization-codes-retrieve",
  );
  await explorer.getByLabel(/^id/).fill("1");
  await explorer.getByRole("button", { name: "Sign in", exact: true }).click();
  await explorer
    .getByRole("button", { name: "Sign in in this tab instead" })
    .click();
  await agree(page, "akadmin");
  await expect(explorer.getByText("Signed in as akadmin")).toBeVisible();
  await expect(explorer.getByLabel(/^id/)).toHaveValue("1");
  expect(page.url()).not.toContain("code=");
  expect(
    await page.evaluate(() =>
      Object.keys(sessionStorage).filter((key) =>
        key.startsWith("api-explorer.oauth"),
      ),
    ),
  ).toEqual([]);
  await send(explorer);
  await expect(response(explorer)).toContainText("200 OK");
});

test("a refusal by the provider is shown as a sentence", async ({ page }) => {
  const explorer = await openExplorer(page, me);
  const opening = page.waitForEvent("popup");
  await explorer.getByRole("button", { name: "Sign in", exact: true }).click();
  const popup = await opening;
  await enterPassword(popup, "akadmin");
  await popup.getByRole("button", { name: "Cancel" }).click();
  await expect(explorer.getByRole("alert")).toContainText("access_denied");
});

test("a closed sign-in window is detected, and one click tries again", async ({
  page,
}) => {
  const explorer = await openExplorer(
    page,
    "oauth-2-authorization-codes-retrieve",
  );
  await explorer.getByLabel(/^id/).fill("1");
  const opening = page.waitForEvent("popup");
  await explorer.getByRole("button", { name: "Sign in", exact: true }).click();
  const popup = await opening;
  await popup.waitForURL(/interaction/);
  await popup.close();
  await expect(explorer.getByRole("button", { name: "Try again" })).toBeVisible(
    { timeout: 1500 },
  );
  const again = page.waitForEvent("popup");
  await explorer.getByRole("button", { name: "Try again" }).click();
  await agree(await again, "akadmin");
  await expect(explorer.getByText("Signed in as akadmin")).toBeVisible();
  await expect(explorer.getByLabel(/^id/)).toHaveValue("1");
});

test("after signing out, another user can sign in", async ({ page }) => {
  const explorer = await openExplorer(page, me);
  await signIn(page, explorer);
  await openAccess(explorer);
  await explorer.getByText("1 credential kept").click();
  await explorer
    .getByLabel("Keep credentials")
    .selectOption("until this tab is closed");
  const leaving = page.waitForEvent("popup");
  await explorer.getByRole("button", { name: "Sign out" }).click();
  const provider = await leaving;
  await provider.waitForURL(/end-session/);
  // The sign-out window is closed; the provider's session continues.
  await provider.close();
  await expect(explorer).toContainText("Nothing is kept here");
  expect(
    await page.evaluate(() => JSON.stringify([sessionStorage, localStorage])),
  ).not.toMatch(/Token|eyJ/);

  const opening = page.waitForEvent("popup");
  await explorer.getByRole("button", { name: "Sign in", exact: true }).click();
  const popup = await opening;
  await expect(popup.getByLabel("Username or email")).toBeVisible();
  await expect(popup.getByText("You are")).toBeHidden();
  await agree(popup, "mira");
  await expect(explorer.getByText("Signed in as mira")).toBeVisible();
  await send(explorer);
  await expect(response(explorer).getByLabel("Response body")).toContainText(
    '"username": "mira"',
  );
});

test("another user can sign in even if the provider has a session", async ({
  page,
}) => {
  await page.goto("/sandbox/sign-in/");
  await enterPassword(page, "akadmin");
  await page.getByText("You are").waitFor();
  const explorer = await openExplorer(page, me);
  const opening = page.waitForEvent("popup");
  await explorer
    .getByRole("button", { name: "Sign in as somebody else" })
    .click();
  await agree(await opening, "ines");
  await expect(explorer.getByText("Signed in as ines")).toBeVisible();
});

test("a device code", async ({ page, context }) => {
  const explorer = await openExplorer(page, me);
  await explorer.getByText("Other ways to get a token").click();
  await explorer
    .getByRole("button", { name: "Sign in with a device code" })
    .click();
  const link = explorer.getByRole("link", { name: /device/ });
  const opening = context.waitForEvent("page");
  await link.click();
  const device = await opening;
  const code = device.getByLabel("Code");
  if (await code.isVisible()) {
    await code.fill(
      (await explorer.locator("strong").first().textContent()) ?? "",
    );
    await device.getByRole("button", { name: "Continue" }).click();
  }
  const yes = device.getByRole("button", { name: "Yes, continue" });
  const name = device.getByLabel("Username or email");
  await expect(yes.or(name)).toBeVisible();
  if (await yes.isVisible()) await yes.click();
  await enterPassword(device, "mira");
  // Consent given earlier, in any way, still applies.
  const consent = device.getByRole("button", { name: "Continue" });
  await expect(consent.or(device.getByText("Device connected"))).toBeVisible();
  if (await consent.isVisible()) await consent.click();
  await expect(explorer.getByText("Signed in as mira")).toBeVisible({
    timeout: 15_000,
  });
});

test("client credentials are used with a warning and not kept", async ({
  page,
}) => {
  const explorer = await openExplorer(page, me);
  await explorer.getByText("Other ways to get a token").click();
  const form = explorer.getByRole("group", { name: "Client credentials" });
  await expect(form).toContainText(
    "Keep production credentials out of the browser",
  );
  await form.getByRole("radio", { name: "Client secret" }).check();
  await form.getByLabel("Client ID").fill("dome-control");
  await form
    .getByRole("textbox", { name: "Client secret" })
    .fill("sandbox-secret-dome-control");
  const asking = page.waitForRequest(/\/application\/o\/token\/$/);
  await form.getByRole("button", { name: "Get a token" }).click();
  expect((await asking).postData()).toContain("grant_type=client_credentials");
  await expect(form).toBeHidden();
  await send(explorer);
  await expect(response(explorer)).toContainText("200 OK");
});

test("a service account signs in with its app password", async ({ page }) => {
  const explorer = await openExplorer(page, me);
  await explorer.getByText("Other ways to get a token").click();
  const form = explorer.getByRole("group", { name: "Client credentials" });
  await form
    .getByRole("radio", { name: "Service account and app password" })
    .check();
  await form.getByLabel("User name").fill("dome-controller");
  await form
    .getByRole("textbox", { name: "App password" })
    .fill("sandbox-app-password-dome");
  await form.getByRole("button", { name: "Get a token" }).click();
  await expect(form).toBeHidden();
  await send(explorer);
  await expect(response(explorer)).toContainText("200 OK");
  await expect(response(explorer)).toContainText("dome-controller");
});

test("a response with a wrong state is reported where the sign-in waits", async ({
  page,
  context,
}) => {
  const explorer = await openExplorer(page, me);
  const opening = page.waitForEvent("popup");
  await explorer.getByRole("button", { name: "Sign in", exact: true }).click();
  await opening;
  const stray = await context.newPage();
  await stray.goto("/oauth/callback/?code=made-up&state=wrong");
  await expect(stray.getByRole("status")).toContainText("No page is waiting");
  await expect(explorer.getByRole("status").first()).toContainText(
    "does not belong to this sign-in",
  );
  await expect(
    explorer.getByRole("button", { name: "Try again" }),
  ).toBeVisible();
});

test("uses the browser's session, with its CSRF token for unsafe requests", async ({
  page,
}) => {
  await page.goto("/sandbox/sign-in/");
  await enterPassword(page, "akadmin");
  await page.getByText("You are").waitFor();
  const explorer = await openExplorer(page, "core-groups-create");
  await explorer.getByRole("radio", { name: /^Browser session/ }).check();
  await explorer.getByRole("button", { name: "Use my session" }).click();
  await expect(
    explorer.getByText("Signed in as akadmin, by your browser's session"),
  ).toBeVisible();
  await explorer.locator(".cm-content").waitFor();
  await explorer
    .getByRole("textbox", { name: "Body, JSON" })
    .fill(`{"name": "Session ${Date.now()}"}`);
  const sending = nextRequest(page, "/core/groups/");
  await send(explorer);
  expect((await sending).headers()["x-authentik-csrf"]).toBeTruthy();
  await expect(response(explorer)).toContainText("201");
  await expect(
    explorer.getByRole("region", { name: "The request in cURL" }),
  ).toContainText("authentik_session=$SESSION_COOKIE");
});

test("without a session, a link to sign in is shown", async ({
  page,
  context,
}) => {
  const explorer = await openExplorer(page, me);
  await explorer.getByRole("radio", { name: /^Browser session/ }).check();
  await explorer.getByRole("button", { name: "Use my session" }).click();
  await expect(explorer.getByRole("alert")).toContainText("has no session");
  await expect(explorer.getByText(/^Credentials are kept/)).toBeVisible();
  const opening = context.waitForEvent("page");
  await explorer.getByRole("link", { name: /^Sign in/ }).click();
  const provider = await opening;
  await enterPassword(provider, "mira");
  await provider.getByText("You are").waitFor();
  await provider.close();
  await explorer.getByRole("button", { name: "Use my session" }).click();
  await expect(explorer.getByText(/^Signed in as mira/)).toBeVisible();
});

test("the reader chooses where credentials are kept, and deletes them", async ({
  page,
}) => {
  const explorer = await openExplorer(page, me);
  await signIn(page, explorer);
  const kept = () =>
    page.evaluate(() => [
      JSON.stringify(sessionStorage).includes("accessToken"),
      JSON.stringify(localStorage).includes("accessToken"),
    ]);
  expect(await kept()).toEqual([false, false]);
  await openAccess(explorer);
  await explorer.getByText("1 credential kept").click();
  const place = explorer.getByLabel("Keep credentials");
  await place.selectOption("on this device");
  expect(await kept()).toEqual([false, true]);
  await place.selectOption("until this tab is closed");
  expect(await kept()).toEqual([true, false]);
  await page.reload();
  const again = await openExplorer(page, me);
  await expect(again.getByText("Signed in as akadmin")).toBeVisible();
  await openAccess(again);
  await again.getByText("1 credential kept").click();
  await again.getByRole("button", { name: "Forget all" }).click();
  expect(await kept()).toEqual([false, false]);
  await expect(again).toContainText("will ask you to sign in");
});
