import type { Page } from "@playwright/test";
import { expect, test } from "../test";
import {
  agree,
  checkServer,
  nextRequest,
  openAccess,
  openExplorer,
  response,
  send,
  signIn,
  unfold,
} from "./explorer";

test.use({ allowConsole: [/status of 40\d|ERR_FAILED/] });

const me = "core-users-me-retrieve";

/** Measures how far elements shift without user input (see the Layout Instability API). */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const state = window as unknown as { shift: number };
    state.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as {
          value: number;
          hadRecentInput: boolean;
        };
        if (!hadRecentInput) state.shift += value;
      }
    }).observe({ type: "layout-shift", buffered: false });
  });
  return () =>
    page.evaluate(() => (window as unknown as { shift: number }).shift);
}

test("server and access collapse to one line once there is a credential; the keyboard expands them", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-list");
  await expect(
    explorer.getByRole("combobox", { name: "Server" }),
  ).toBeVisible();
  await signIn(page, explorer);
  const line = explorer.getByRole("region", { name: "Server and access" });
  await expect(line).toContainText(/Sandbox · .*akadmin · .*\d+ min/);
  await expect(explorer.getByRole("combobox", { name: "Server" })).toBeHidden();
  const change = line.getByRole("button");
  await expect(change).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Tab");
  await expect(change).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(
    explorer.getByRole("combobox", { name: "Server" }),
  ).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(explorer.getByRole("combobox", { name: "Server" })).toBeHidden();

  await page
    .getByRole("navigation", { name: "Docs sidebar" })
    .getByRole("link", { name: /Create a user$/ })
    .click();
  await page.waitForURL(/core-users-create/);
  await expect(line).toContainText("akadmin");
});

test("nothing moves while a request is sent and its response is shown", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-list");
  await signIn(page, explorer);
  await page.route("**/api/v3/core/users/?*", async (route) => {
    await new Promise((done) => setTimeout(done, 900));
    await route.continue();
  });
  const shift = await watchShifts(page);
  await send(explorer);
  await expect(response(explorer)).toContainText("200 OK");
  await expect(
    explorer.getByRole("region", { name: "Next requests" }),
  ).toBeVisible();
  await page.waitForTimeout(300);
  expect(await shift()).toBe(0);
});

test("an expired token, and one of another issuer, are called so at once", async ({
  page,
}) => {
  const explorer = await openExplorer(page, me);
  await explorer.getByRole("radio", { name: "Bearer token" }).check();
  const jwt = (claims: object) =>
    [{ alg: "none" }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .join(".") + ".x";
  await explorer
    .getByLabel("Token", { exact: true })
    .fill(jwt({ exp: 1_700_000_000, iss: "https://other.example/o/app/" }));
  await explorer.getByRole("button", { name: "Use it" }).click();
  await expect(explorer).toContainText(/This token expired on .*2023/);
  await expect(explorer).toContainText(
    "This token was issued by https://other.example/o/app/",
  );
});

test("a pasted token is asked whose it is, and refused at once", async ({
  page,
}) => {
  const explorer = await openExplorer(page, me);
  await explorer.getByRole("radio", { name: "Bearer token" }).check();
  await explorer
    .getByLabel("Token", { exact: true })
    .fill("sandbox-token-mira");
  await explorer.getByRole("button", { name: "Use it" }).click();
  const line = explorer.getByRole("region", { name: "Server and access" });
  await expect(line).toContainText("mira");
  await openAccess(explorer);
  await explorer.getByRole("button", { name: "Forget it" }).click();
  await explorer.getByLabel("Token", { exact: true }).fill("nonsense");
  await explorer.getByRole("button", { name: "Use it" }).click();
  await expect(explorer).toContainText(/refuses this token \(403\)/);
});

test("headers and query parameters of the reader's own are sent and survive a reload", async ({
  page,
}) => {
  const explorer = await openExplorer(page, me);
  await explorer.getByText("Additional headers and query parameters").click();
  const add = explorer.getByRole("button", { name: "Add", exact: true });
  await add.click();
  await explorer.getByLabel("Name", { exact: true }).fill("X-Trace");
  await explorer.getByLabel("Value", { exact: true }).fill("42");
  await add.click();
  const second = explorer.getByRole("group", {
    name: "Additional parameter 2",
  });
  await second.getByLabel("Place").selectOption("Query");
  await second.getByLabel("Name", { exact: true }).fill("debug");
  await second.getByLabel("Value", { exact: true }).fill("a b");
  const sending = nextRequest(page, "/core/users/me/");
  await send(explorer);
  const sent = await sending;
  expect(sent.headers()["x-trace"]).toBe("42");
  expect(new URL(sent.url()).search).toBe("?debug=a%20b");
  await expect(
    explorer.getByRole("region", { name: "The request in cURL" }),
  ).toContainText("X-Trace");
  await page.reload();
  await expect(
    explorer.getByLabel("Value", { exact: true }).first(),
  ).toHaveValue("42");
});

test("redirects can be left alone", async ({ page }) => {
  await page.route("**/api/v3/core/users/me/", (route) =>
    route.fulfill({ status: 302, headers: { location: "/sandbox/about" } }),
  );
  const explorer = await openExplorer(page, me);
  await explorer.getByRole("button", { name: "Settings" }).click();
  await explorer.getByLabel("Follow redirects").uncheck();
  await page.keyboard.press("Escape");
  await send(explorer);
  await expect(response(explorer)).toContainText("turned off under Settings");
});

test("a server outside the sandbox is asked about once", async ({ page }) => {
  let deleted = 0;
  await page.route("https://auth.example.com/**", (route) => {
    if (route.request().method() === "DELETE") deleted++;
    return route.fulfill({
      headers: {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Allow-Methods": "*",
      },
      json: { capabilities: [] },
    });
  });
  const explorer = await openExplorer(page, "core-groups-destroy");
  await checkServer(explorer, "auth.example.com");
  const id = explorer.getByLabel(/^group_uuid/);
  await id.fill("6f3deec0-985a-4fbd-a55e-deb534165c85");
  await send(explorer);
  await explorer.getByRole("button", { name: "Send it" }).click();
  await expect.poll(() => deleted).toBe(1);
  await id.fill("6f3deec0-985a-4fbd-a55e-deb534165c86");
  await send(explorer);
  await expect.poll(() => deleted).toBe(2);
  await expect(explorer.getByRole("alertdialog")).toBeHidden();
});

test("a parameter that was filled in stands above the others", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-list");
  await unfold(explorer);
  await explorer.getByLabel(/^ordering/).fill("pk");
  await page.reload();
  await expect(explorer.getByLabel(/^ordering/)).toBeVisible();
});

test("what a parameter is for is shown when it is asked for", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-retrieve");
  const about = explorer.getByRole("button", { name: "Description" });
  await expect(explorer.getByText(/not its UUID/)).toBeHidden();
  await about.click();
  await expect(explorer.getByText(/not its UUID/)).toBeVisible();
});

test("somebody else takes the place of who is signed in", async ({ page }) => {
  const explorer = await openExplorer(page, me);
  await signIn(page, explorer);
  await openAccess(explorer);
  const opening = page.waitForEvent("popup");
  await explorer.getByRole("button", { name: "Switch user" }).click();
  await agree(await opening, "mira");
  await expect(explorer.getByText("Signed in as mira")).toBeVisible();
});
