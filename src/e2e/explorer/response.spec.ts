import type { Page } from "@playwright/test";
import { expect, test } from "../test";
import { openExplorer, response, send } from "./explorer";

test.use({ allowConsole: [/Failed to load resource/] });

const me = "core-users-me-retrieve";
const answerWith = (
  page: Page,
  response: Parameters<
    Parameters<Parameters<Page["route"]>[1]>[0]["fulfill"]
  >[0],
) => page.route("**/api/v3/core/users/me/", (route) => route.fulfill(response));

test("shows status with its meaning, time, size and headers; the body can be copied and saved", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const explorer = await openExplorer(page, me);
  await send(explorer);
  const shown = response(explorer);
  await expect(shown).toContainText("403 Forbidden");
  await expect(shown).toContainText("The request had no credentials.");
  await expect(shown).toContainText(/\d ms/);
  await expect(shown).toContainText(/\d+ B/);
  await shown.getByText(/^\d+ headers/).click();
  await expect(
    shown.getByRole("row", { name: /^content-type application\/json/ }),
  ).toBeVisible();
  await shown.getByRole("button", { name: "Copy the body" }).click();
  await expect(shown.getByRole("button", { name: "Copied" })).toBeVisible();
  await expect(shown.getByRole("status")).toHaveText("Copied: the body.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '"detail"',
  );
  const saving = page.waitForEvent("download");
  await shown.getByRole("button", { name: "Save as response.json" }).click();
  expect((await saving).suggestedFilename()).toBe("response.json");
});

test("five megabytes: only the rows in view are rendered", async ({ page }) => {
  const results = Array.from({ length: 40_000 }, (_, pk) => ({
    pk,
    url: `https://example.com/${"x".repeat(80)}`,
  }));
  const body = JSON.stringify({ results });
  expect(body.length).toBeGreaterThan(4_500_000);
  await answerWith(page, { contentType: "application/json", body });
  const explorer = await openExplorer(page, me);
  await send(explorer);
  const shown = response(explorer).getByLabel("Response body");
  await expect(shown).toContainText('"pk":0');
  const rows = shown.getByRole("treeitem");
  expect(await rows.count()).toBeLessThan(150);
  await rows.first().press("End");
  await expect(
    shown.getByRole("treeitem", { name: '"pk":39999' }),
  ).toBeFocused();
  expect(await rows.count()).toBeLessThan(150);
});

test("a response that differs from the description is pointed out", async ({
  page,
}) => {
  await answerWith(page, { json: { user: { pk: "seven" } } });
  const explorer = await openExplorer(page, me);
  await send(explorer);
  await response(explorer)
    .getByText(/^Differs from the description in/)
    .click();
  await expect(
    response(explorer).getByRole("list", {
      name: "Differences from the description",
    }),
  ).toContainText("/user/pk");

  await page.unroute("**/api/v3/core/users/me/");
  await explorer.getByRole("radio", { name: "Bearer token" }).check();
  await explorer
    .getByLabel("Token", { exact: true })
    .fill("sandbox-token-mira");
  await explorer.getByRole("button", { name: "Use it" }).click();
  await send(explorer);
  await expect(response(explorer)).toContainText("200 OK");
  await expect(
    response(explorer).getByText(/^Differs from the description/),
  ).toBeHidden();
});

test("files are saved under their name; empty bodies and unknown statuses are pointed out", async ({
  page,
}) => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]);
  await answerWith(page, {
    contentType: "image/png",
    headers: { "content-disposition": 'attachment; filename="icon 1.png"' },
    body: png,
  });
  const explorer = await openExplorer(page, me);
  await send(explorer);
  await expect(response(explorer)).toContainText("image/png");
  const saving = page.waitForEvent("download");
  await response(explorer)
    .getByRole("button", { name: "Save as icon 1.png" })
    .click();
  expect((await saving).suggestedFilename()).toBe("icon 1.png");

  await page.unroute("**/api/v3/core/users/me/");
  await answerWith(page, { status: 205 });
  await send(explorer);
  await expect(response(explorer)).toContainText("The request succeeded.");
  await expect(response(explorer)).toContainText("has no body");
  await expect(response(explorer)).toContainText("205 is not documented");
});

test("a redirect's target is shown", async ({ page }) => {
  await page.route("**/api/v3/core/users/me/", (route) =>
    route.fulfill({ status: 302, headers: { location: "/sandbox/about" } }),
  );
  const explorer = await openExplorer(page, me);
  await send(explorer);
  await expect(response(explorer)).toContainText(/Redirected to .*about/);
});

test("the reader chooses the timeout for this tab", async ({ page }) => {
  await page.route("**/api/v3/core/users/me/", () => undefined);
  const explorer = await openExplorer(page, me);
  await explorer.getByRole("button", { name: "Settings" }).click();
  await explorer.getByLabel("Timeout").selectOption("5 s");
  await page.keyboard.press("Escape");
  await send(explorer);
  await expect(response(explorer)).toContainText(
    /No response within 5 seconds: GET .*timeout is chosen/,
    { timeout: 8000 },
  );
  await page.reload();
  const again = await openExplorer(page, me);
  await again.getByRole("button", { name: "Settings" }).click();
  await expect(again.getByLabel("Timeout")).toHaveValue("5");
});
