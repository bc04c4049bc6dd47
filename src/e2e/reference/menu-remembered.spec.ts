import type { Page } from "@playwright/test";
import { expect, test } from "../test";

const path = "docs/developer-docs/api/reference/core-users-retrieve/";

const menuOf = (page: Page) =>
  page.getByRole("navigation", { name: "Docs sidebar" });

const open = (page: Page, name: string) =>
  menuOf(page)
    .getByRole("button", { name: `Expand sidebar category '${name}'` })
    .click();

test("after a reload, the menu is open and scrolled as before", async ({
  page,
}) => {
  await page.goto(path);
  const menu = menuOf(page);
  await open(page, "Groups");
  await open(page, "Flows");
  await open(page, "Flow inspector");
  const inspector = menu.getByRole("link", { name: "Run the flow inspector" });
  await menu.evaluate((element) => {
    element.scrollTop = element.scrollHeight / 3;
  });
  const before = {
    text: await menu.innerText(),
    top: await menu.evaluate(({ scrollTop }) => scrollTop),
  };

  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        document.documentElement.dataset["shift"] = JSON.stringify(entry);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.reload();
  await page.waitForLoadState("networkidle");
  expect(await menu.innerText()).toBe(before.text);
  expect(await menu.evaluate(({ scrollTop }) => scrollTop)).toBe(before.top);
  await expect(page.locator("html")).not.toHaveAttribute("data-shift");

  // The restored menu is still handled by the page's script.
  await menu
    .getByRole("button", { name: "Collapse sidebar category 'Flows'" })
    .click();
  await expect(inspector).toBeHidden();
  await menu.getByRole("link", { name: "List groups" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "List groups",
  );
  await expect(menu.locator('[aria-current="page"]')).toHaveText("List groups");
});

test("a resource that the reader closed is open again on its own page", async ({
  page,
}) => {
  await page.goto(path);
  const menu = menuOf(page);
  const current = menu.locator('[aria-current="page"]');
  await menu.getByRole("button", { name: "Users", exact: true }).click();
  await expect(current).toBeHidden();
  await page.reload();
  await expect(current).toBeVisible();
  await page.waitForLoadState("networkidle");
  await menu.getByRole("button", { name: "Users", exact: true }).click();
  await expect(current).toBeHidden();
});

test("another page's menu is not affected", async ({ page }) => {
  await page.goto(path);
  await open(page, "Flows");
  await page.goto("docs/developer-docs/api/reference/core-groups-list/");
  await expect(menuOf(page).locator('[aria-current="page"]')).toHaveText(
    "List groups",
  );
  await expect(
    menuOf(page).getByRole("button", {
      name: "Expand sidebar category 'Flows'",
    }),
  ).toBeVisible();
});
