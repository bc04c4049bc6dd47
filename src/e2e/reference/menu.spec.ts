import type { Locator, Page } from "@playwright/test";
import { expect, seedPage, test } from "../test";

const menuOf = (page: Page) =>
  page.getByRole("navigation", { name: "Docs sidebar" });

/** Opens the tag's category and the resource's category inside it. */
async function openFlows(menu: Locator): Promise<void> {
  const closed = menu.getByRole("button", {
    name: /^Expand sidebar category 'flows'/i,
  });
  await closed.click();
  await expect(
    menu.getByRole("link", { name: "Flow inspector" }),
  ).toBeVisible();
  await closed.click();
}

test("a closed category opens in place by pointer and keyboard", async ({
  page,
}) => {
  await page.goto(seedPage);
  const menu = menuOf(page);
  const flows = menu.getByRole("link", { name: "Flow inspector" });
  await expect(flows).toHaveCount(0);
  await menu
    .getByRole("button", { name: /^Expand sidebar category 'flows'/i })
    .click();
  await expect(flows).toBeVisible();
  await expect(page).toHaveURL(new RegExp(seedPage));
  await menu
    .getByRole("button", { name: /^Collapse sidebar category 'flows'/i })
    .press("Enter");
  await expect(flows).toBeHidden();
});

test("a closed resource opens in place, while the current page's stays open", async ({
  page,
}) => {
  await page.goto("docs/developer-docs/api/reference/core-users-retrieve/");
  const menu = menuOf(page);
  await expect(menu.getByRole("link", { name: "List users" })).toBeVisible();
  const groups = menu.getByRole("link", { name: "List groups" });
  await expect(groups).toHaveCount(0);
  await menu
    .getByRole("button", { name: "Expand sidebar category 'Groups'" })
    .click();
  await expect(groups).toBeVisible();
  await groups.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "List groups",
  );
  await expect(menu.locator('[aria-current="page"]')).toHaveText("List groups");
  await expect(page.locator(".breadcrumbs__item")).toHaveText([
    ...["", "Core", "Groups", "List groups"],
  ]);
});

test("what the reader opened stays open on the next page", async ({ page }) => {
  await page.goto(seedPage);
  const menu = menuOf(page);
  await openFlows(menu);
  await menu.getByRole("link", { name: "List flows" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "List flows",
  );
  await expect(menu.locator('.api-method > [aria-current="page"]')).toHaveText(
    "List flows",
  );
  await expect(
    menu.getByRole("link", { name: "List authorization codes" }),
  ).toBeVisible();
});

test("the menu on a narrow screen has the same entries", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(seedPage);
  await page.getByRole("button", { name: "Toggle navigation bar" }).click();
  const drawer = page.locator(".navbar-sidebar");
  await openFlows(drawer);
  await drawer.getByRole("link", { name: "List flows" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "List flows",
  );
  await expect(drawer).not.toBeInViewport();
});

test("the menu on a narrow screen opens at the current page", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("docs/developer-docs/api/reference/core-users-list/");
  await page.getByRole("button", { name: "Toggle navigation bar" }).click();
  await expect(
    page.locator('.navbar-sidebar .api-method > [aria-current="page"]', {
      hasText: "List users",
    }),
  ).toBeInViewport();
});

test.describe("a category that cannot be fetched", () => {
  test.use({ allowConsole: [/status of 503/] });

  test("is a link to its own page", async ({ page }) => {
    await page.goto(seedPage);
    await page.route("**/reference/flows/", (route) =>
      route.request().resourceType() === "fetch"
        ? route.fulfill({ status: 503, body: "" })
        : route.fallback(),
    );
    await menuOf(page)
      .getByRole("button", { name: /^Expand sidebar category 'flows'/i })
      .click();
    await expect(page).toHaveURL(/\/reference\/flows\/$/);
  });
});
