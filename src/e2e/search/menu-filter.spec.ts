import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, seedPage, test } from "../test";

const reference = "docs/developer-docs/api/reference/";

function field(page: Page) {
  return page.getByRole("searchbox", { name: "Filter the menu" });
}

function found(page: Page) {
  return page.getByRole("list", { name: "Operations found" });
}

function menu(page: Page) {
  return page.getByRole("navigation", { name: "Docs sidebar" });
}

test("the menu shows matching operations, and is restored by Escape", async ({
  page,
}) => {
  await page.goto(seedPage);
  const before = await menu(page).innerText();
  await field(page).fill("set pass");
  await expect(found(page).getByRole("link")).not.toHaveCount(0);
  await expect(found(page)).toContainText("password");
  await expect(menu(page)).toBeHidden();
  await field(page).fill("/core/users/{id}/set_password/");
  await expect(found(page).getByRole("link")).toHaveCount(1);
  await field(page).fill("nothing has this");
  await expect(page.getByText("No operations match")).toBeVisible();

  await field(page).press("Escape");
  await expect(field(page)).toHaveValue("");
  await expect(field(page)).toBeFocused();
  await expect(menu(page)).toBeVisible();
  expect(await menu(page).innerText()).toBe(before);
});

test("results can be selected and opened by keyboard, without a full navigation", async ({
  page,
}) => {
  await page.goto(seedPage);
  await page.evaluate(() => {
    document.documentElement.dataset["same"] = "";
  });
  await field(page).fill("core_users_set_password_create");
  const links = found(page).getByRole("link");
  await expect(links).toHaveCount(1);
  await field(page).press("ArrowDown");
  await expect(links.first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/core-users-set-password-create\/$/);
  await expect(page.locator("html[data-same]")).toHaveCount(1);
  await expect(links.first()).toHaveAttribute("aria-current", "page");
});

test("another version's menu finds that version's operations", async ({
  page,
}) => {
  await page.goto(`${reference}2024.8/core-users-list/`);
  await field(page).fill("list users");
  const link = found(page).getByRole("link").first();
  await expect(link).toHaveAttribute("href", /\/reference\/2024\.8\//);
});

test("nothing is fetched for the filter before it is used, and axe finds no violations", async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await page.goto(seedPage);
  await page.waitForLoadState("networkidle");
  expect(fetched.filter((url) => url.includes("/search/"))).toEqual([]);
  await field(page).fill("users");
  await expect(found(page).getByRole("link")).not.toHaveCount(0);
  const { violations } = await new AxeBuilder({ page })
    .include(".theme-doc-sidebar-container")
    .analyze();
  expect(violations).toEqual([]);
});

test("the menu on a narrow screen can be filtered too", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(seedPage);
  await page.getByRole("button", { name: "Toggle navigation bar" }).click();
  const drawer = page.locator(".navbar-sidebar");
  await drawer
    .getByRole("searchbox", { name: "Filter the menu" })
    .fill("set pass");
  const link = drawer.getByRole("link", { name: "Set a user's password" });
  await expect(link.first()).toBeVisible();
  await expect(drawer.getByRole("link", { name: "Overview" })).toBeHidden();
  const { violations } = await new AxeBuilder({ page })
    .include(".navbar-sidebar")
    .analyze();
  expect(violations).toEqual([]);
  await link.first().click();
  await expect(page).toHaveURL(/core-users-set-password/);
  await expect(drawer).not.toBeInViewport();
});

test("the search uses another version when it is selected", async ({
  page,
}) => {
  await page.goto(seedPage);
  await page.keyboard.press("/");
  const search = page.getByRole("combobox", {
    name: "Search the documentation",
  });
  await search.fill("list users");
  const first = page.getByRole("listbox").getByRole("option").first();
  await expect(first).toHaveAttribute("href", /\/reference\/core-users-list/);
  await page.getByLabel("Version").selectOption("2024.8");
  await expect(first).toHaveAttribute("href", /\/reference\/2024\.8\//);
  await expect(search).toBeFocused();
});
