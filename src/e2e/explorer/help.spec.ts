import { expect, test } from "../test";
import {
  openAccess,
  openExplorer,
  response,
  send,
  signIn,
  unfold,
  writeBody,
} from "./explorer";

test.use({ allowConsole: [/status of 4\d\d/] });

test("a missing permission: what to ask an administrator, and what gives it", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const explorer = await openExplorer(page, "core-users-create");
  await signIn(page, explorer, "ines");
  await explorer
    .getByRole("button", { name: /^Insert/ })
    .first()
    .click();
  await send(explorer);
  const missing = explorer.getByRole("region", { name: "What is missing" });
  await expect(missing).toContainText(
    /Please give the account ines the permission authentik_core\.add_user: "Create a user" \(POST \/core\/users\/ at http/,
  );
  await missing
    .getByRole("button", { name: "Copy for an administrator" })
    .click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^Please give the account ines/);
  await missing.getByRole("link").first().click();
  await page.waitForURL(/rbac.*assign/);
  await expect(page.getByRole("form", { name: /^Try POST/ })).toBeVisible();
});

test("errors of fields lead to them: parameters and lines of the body", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-create");
  await signIn(page, explorer);
  await writeBody(explorer, '{\n  "username": "akadmin",\n  "name": "x"\n}');
  await send(explorer);
  const errors = explorer.getByRole("region", { name: "Errors of the API" });
  await expect(errors).toContainText("username: ");
  await errors.getByRole("button", { name: "Go to username" }).click();
  await expect(
    explorer.getByRole("textbox", { name: "Body, JSON" }),
  ).toBeFocused();
  expect(
    await explorer.evaluate(
      (form) =>
        form.querySelector("[class*=editor]")?.shadowRoot?.activeElement !==
        null,
    ),
  ).toBe(true);
});

test("errors of parameters stand at them", async ({ page }) => {
  const list = await openExplorer(page, "core-users-list");
  await signIn(page, list);
  await unfold(list);
  await list.getByLabel(/^page_size/).fill("x");
  await list.getByLabel(/^ordering/).fill("pk");
  await page.route("**/core/users/?*", (route) =>
    route.fulfill({
      status: 400,
      json: { page_size: ["A valid integer is required."] },
    }),
  );
  await send(list);
  await expect(list.getByLabel(/^page_size/)).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await expect(list.getByLabel(/^page_size/)).toHaveAccessibleDescription(
    /A valid integer is required/,
  );
});

test("404: no such object, one of another account, a wrong server", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-retrieve");
  await signIn(page, explorer);
  await explorer.getByLabel(/^id/).fill("99999");
  await send(explorer);
  await expect(explorer).toContainText(
    "Either the object does not exist, or akadmin is not allowed to view it",
  );
  await explorer.getByLabel(/^id/).fill("1");
  await send(explorer);
  await expect(response(explorer)).toContainText("200 OK");
  await openAccess(explorer);
  const leaving = page.waitForEvent("popup");
  await explorer.getByRole("button", { name: "Sign out" }).click();
  await (await leaving).close();
  await signIn(page, explorer, "ines");
  await page.route("**/core/users/1/", (route) =>
    route.fulfill({ status: 404, json: { detail: "Not found." } }),
  );
  await send(explorer);
  await expect(explorer).toContainText(
    /It existed at .* for akadmin\. Either ines is not allowed to view it, or it has been deleted since\./,
  );
  await page.unroute("**/core/users/1/");
  await page.route("**/core/users/1/", (route) =>
    route.fulfill({
      status: 404,
      contentType: "text/html",
      body: "<h1>No</h1>",
    }),
  );
  await send(explorer);
  await expect(explorer).toContainText("This 404 does not come from the API");
});

test("a page beyond the end is called so", async ({ page }) => {
  const explorer = await openExplorer(page, "core-users-list");
  await signIn(page, explorer);
  await unfold(explorer);
  await explorer.getByLabel(/^page(?!_)/).fill("99");
  await send(explorer);
  await expect(explorer).toContainText("There is no page 99");
});

test("429 counts down to when it may be sent again", async ({ page }) => {
  await page.route("**/core/users/me/", (route) =>
    route.fulfill({
      status: 429,
      headers: { "Retry-After": "2" },
      json: { detail: "Request was throttled." },
    }),
  );
  const explorer = await openExplorer(page, "core-users-me-retrieve");
  await send(explorer);
  await expect(explorer).toContainText("You can send again in 2 s.");
  await expect(explorer).toContainText("You can send again now.");
});
