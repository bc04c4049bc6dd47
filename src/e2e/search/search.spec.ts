import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, seedPage, test } from "../test";

const reference = "docs/developer-docs/api/reference/";

function field(page: Page) {
  return page.getByRole("combobox", { name: "Search the documentation" });
}

function options(page: Page) {
  return page.getByRole("listbox").getByRole("option");
}

async function search(page: Page, text: string) {
  await page.keyboard.press("/");
  await field(page).fill(text);
}

/** Returns the option that is the field's active descendant. */
async function active(page: Page) {
  const id = await field(page).getAttribute("aria-activedescendant");
  return page.locator(`[id="${id ?? "none"}"]`);
}

test("no search file is fetched before the search is used", async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await page.goto(seedPage);
  await page.waitForLoadState("networkidle");
  expect(fetched.filter((url) => url.includes("/search/"))).toEqual([]);

  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await field(page).fill("us");
  await expect(options(page).first()).toBeVisible();
  const indexes = () =>
    fetched
      .filter((url) => url.includes("/search/"))
      .map((url) => url.replace(/^.*\//, ""));
  expect(indexes()).toEqual(["index.json"]);

  await field(page).fill("user");
  await expect.poll(() => indexes().length).toBeGreaterThan(1);
});

test("opens by its shortcuts and its fields, and closes", async ({ page }) => {
  await page.goto(seedPage);
  const dialog = page.getByRole("dialog", { name: "Search" });
  for (const key of ["/", "Control+k", "Meta+k"]) {
    await page.keyboard.press(key);
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }
  const opener = page.locator("[data-search-open]");
  await opener.click();
  await expect(field(page)).toBeFocused();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();

  await page.goto(".");
  await page.getByRole("main").locator("[data-search-open]").click();
  await expect(field(page)).toBeFocused();
  await page.mouse.click(5, 5);
  await expect(dialog).toBeHidden();
});

test("a slash typed into a field does not open the search", async ({
  page,
}) => {
  await page.goto(`${seedPage}#try-it`);
  const explorer = page.getByRole("form", { name: /^Try / });
  const input = explorer.getByRole("textbox").first();
  await input.focus();
  await page.keyboard.type("/");
  await expect(page.getByRole("dialog", { name: "Search" })).toBeHidden();
  await expect(input).toHaveValue(/\/$/);
});

test("text typed while the search loads is kept", async ({ page }) => {
  await page.goto(seedPage);
  await page.keyboard.type("/list users");
  await expect(field(page)).toHaveValue("list users");
  await expect(options(page).first()).toContainText("List users");
});

test("opens an operation by keyboard", async ({ page }) => {
  await page.goto(seedPage);
  await search(page, "list");
  await expect(options(page).first()).toBeVisible();
  await expect(await active(page)).toHaveAttribute("aria-selected", "true");
  const first = await (await active(page)).textContent();
  await page.keyboard.press("ArrowDown");
  const second = await (await active(page)).textContent();
  expect(second).not.toBe(first);
  await page.keyboard.press("ArrowUp");
  await expect(await active(page)).toHaveText(first ?? "");
  await page.keyboard.press("ArrowUp");
  await expect(await active(page)).toHaveText(
    (await options(page).last().textContent()) ?? "",
  );
  await expect(field(page)).toBeFocused();

  await field(page).fill(
    "https://auth.example.com/api/v3/core/users/42/set_password/",
  );
  await expect(options(page).first()).toContainText("Set a user's password");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/core-users-set-password-create\/$/);
  await expect(page.getByRole("dialog", { name: "Search" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "password",
  );
});

test("opens a property by mouse and marks it", async ({ page }) => {
  await page.goto(seedPage);
  await search(page, "is_superuser");
  const hit = options(page).filter({ hasText: "Property of Group" }).first();
  await expect(hit.locator("mark").first()).toBeVisible();
  await hit.click();
  await expect(page).toHaveURL(/\/schemas\/group\/#schema\.is_superuser$/);
  const property = page.locator('[id="schema.is_superuser"]');
  await expect(property).toHaveAttribute("data-marked", "");
  await expect(property).toBeInViewport();

  await search(page, "is_superuser");
  await options(page).filter({ hasText: "Property of Group" }).first().click();
  await expect(property).toHaveAttribute("data-marked", "");
});

test("finds an error message and an operation from a guide", async ({
  page,
}) => {
  await page.goto("docs/guides/errors/");
  await search(page, "Authentication credentials were not provided");
  const hit = options(page).first();
  await expect(hit).toContainText("Authentication credentials");
  await search(page, "POST /core/groups/");
  await expect(options(page).first()).toContainText("Create a group");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/core-groups-create\/$/);
});

test("reports when nothing is found, and remembers searches", async ({
  page,
}) => {
  await page.goto(seedPage);
  await search(page, "zzzzqqqq");
  const nothing = page.getByRole("status").filter({ hasText: "Nothing found" });
  await expect(nothing).toBeVisible();
  await page.setViewportSize({ width: 390, height: 800 });
  // A keyboard on the screen covers the lower half.
  expect((await nothing.boundingBox())?.y).toBeLessThan(200);
  await page.setViewportSize({ width: 1400, height: 900 });
  await field(page).fill("who am i");
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/core-users-me-retrieve/);

  await page.keyboard.press("/");
  await expect(options(page)).toHaveText(["who am i"]);
  await expect(
    page.getByRole("listbox").getByText("Recent searches"),
  ).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue("who am i");
  await field(page).fill("");
  await page.getByRole("button", { name: "Clear recent searches" }).click();
  await expect(options(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
});

test("previews the active operation beside the results after a short delay", async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await page.goto(seedPage);
  await search(page, "POST /core/users/{id}/set_password/");
  const preview = page.getByRole("complementary", { name: "Preview" });
  await expect(preview.getByRole("heading")).toHaveText(
    "Set a user's password",
  );
  await expect(preview).toContainText("/api/v3/core/users/{id}/set_password/");
  await expect(preview).toContainText("Sets the password");
  await expect(preview).toContainText("authentik_core.reset_user_password");
  const pages = () =>
    fetched.filter((url) => /core-users-set-password-create\/$/.test(url));
  expect(pages()).toHaveLength(1);

  await field(page).fill("PaginatedUserList");
  await expect(options(page).first()).toContainText("PaginatedUserList");
  await expect(preview.getByRole("heading")).toHaveCount(0);
});

test("fetches no preview if there is no room for it", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 800 });
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await page.goto(seedPage);
  await search(page, "POST /core/users/{id}/set_password/");
  await expect(options(page).first()).toBeVisible();
  await page.waitForTimeout(600);
  expect(fetched.filter((url) => url.includes("set-password"))).toEqual([]);
});

test.describe("when it cannot be loaded", () => {
  test.use({ allowConsole: [/Failed to load resource|net::ERR_FAILED/] });

  test("reports the error and tries again", async ({ page }) => {
    await page.goto(seedPage);
    await page.route("**/search/index.json", (route) => route.abort());
    await search(page, "user");
    await expect(
      page.getByText("The search could not be loaded."),
    ).toBeVisible();
    await page.unroute("**/search/index.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(options(page).first()).toBeVisible();
    await expect(field(page)).toBeFocused();
  });
});

test("has no accessibility violations, light or dark, wide or narrow", async ({
  page,
}) => {
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [1400, 380]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(seedPage);
      await search(page, "password");
      await expect(options(page).first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page })
        .include("dialog")
        .analyze();
      expect(violations).toEqual([]);
    }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the field is a link to the A to Z index", async ({ page }) => {
    await page.goto(seedPage);
    await page.locator("[data-search-open]").click();
    await expect(page).toHaveURL(new RegExp(`${reference}a-to-z/$`));
    await expect(page.getByRole("heading", { name: "A to Z" })).toBeVisible();
    await page
      .getByRole("link", { name: "Set a user's password", exact: true })
      .click();
    await expect(page).toHaveURL(/core-users-set-password-create/);
  });

  test("a property is found in the A to Z index by its letter", async ({
    page,
  }) => {
    await page.goto(`${reference}a-to-z/`);
    await page
      .getByRole("main")
      .getByRole("link", { name: "Parameters and properties" })
      .click();
    await page
      .getByRole("main")
      .getByRole("link", { name: "is_superuser", exact: true })
      .click();
    await expect(page).toHaveURL(/\/i\/#name\.is_superuser$/);
    const entry = page.locator("li", { has: page.locator(":target") });
    await entry.getByRole("link", { name: "Group", exact: true }).click();
    await expect(page).toHaveURL(/\/schemas\/group\/#schema\.is_superuser$/);
  });
});
