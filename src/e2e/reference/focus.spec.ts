import type { Page } from "@playwright/test";
import { expect, seedPage, test } from "../test";

const heading = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name, exact: true });
const menuLink = (page: Page, name: string) =>
  page
    .getByRole("navigation", { name: "Docs sidebar" })
    .getByRole("link", { name });

test("the first page leaves the focus to the browser", async ({ page }) => {
  await page.goto(seedPage);
  await page.waitForLoadState("networkidle");
  await expect(page.locator("body")).toBeFocused();
});

test("after navigation, the focus is on the heading and Space scrolls", async ({
  page,
}) => {
  await page.goto(seedPage);
  await menuLink(page, "List authorization codes").click();
  await expect(heading(page, "List authorization codes")).toBeFocused();
  await page.keyboard.press("Space");
  await expect
    .poll(() => page.evaluate(() => window.scrollY))
    .toBeGreaterThan(0);

  await page
    .getByRole("navigation", { name: "Docs pages" })
    .getByRole("link")
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(heading(page, "List authorization codes")).toBeFocused();
  await page.goBack();
  await expect(heading(page, "Get an authorization code")).toBeFocused();
  await page.goForward();
  await expect(heading(page, "List authorization codes")).toBeFocused();
});

test("a search result moves the focus to its page's heading", async ({
  page,
}) => {
  await page.goto(seedPage);
  await page.keyboard.press("Control+k");
  await page
    .getByRole("combobox", { name: "Search" })
    .fill("list authorization codes");
  await expect(
    page.getByRole("listbox").getByRole("option").first(),
  ).toContainText("List authorization codes");
  await page.keyboard.press("Enter");
  await expect(heading(page, "List authorization codes")).toBeFocused();
});

test("a link to an anchor on another page moves the focus to it", async ({
  page,
}) => {
  await page.goto(seedPage);
  await page.evaluate((target) => {
    const link = document.createElement("a");
    link.href = new URL(`../${target}#response-403`, location.href).href;
    document.body.append(link);
    link.click();
  }, "oauth-2-authorization-codes-list/");
  await expect(heading(page, "List authorization codes")).toBeVisible();
  await expect(page.locator("#response-403")).toBeFocused();
});
