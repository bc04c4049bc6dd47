import { type Page } from "@playwright/test";
import { expect, seedPage, seedVersionPage, test } from "../test";

const reference = "docs/developer-docs/api/reference/";
const menuOf = (page: Page) => page.locator("[data-versions]");

test("the version menu leads to the same operation and keeps the anchor", async ({
  page,
}) => {
  await page.goto(`${seedPage}#response-200.user`);
  const menu = menuOf(page);
  await expect(menu.locator("summary")).toHaveText("Version 2026.8");
  await menu.locator("summary").click();
  await menu.getByRole("link", { name: "2024.8" }).click();
  await expect(page).toHaveURL(
    new RegExp(`${seedVersionPage}#response-200\\.user$`),
  );
  await expect(menu.locator("summary")).toHaveText("Version 2024.8");
  // Only this version has this property.
  await expect(
    page.locator("#response-200\\.provider\\.client_type"),
  ).toHaveCount(1);
  await expect(
    page
      .getByRole("navigation", { name: "Docs sidebar" })
      .locator('[aria-current="page"]'),
  ).toHaveAttribute("href", new RegExp(`${seedVersionPage}$`));
});

test("an operation missing in a version leads to the nearest page there", async ({
  page,
}) => {
  await page.goto(`${reference}2024.8/core-applications-metrics-list/#x`);
  const menu = menuOf(page);
  await menu.locator("summary").click();
  const newest = menu.getByRole("listitem").filter({ hasText: "2026.8" });
  await expect(newest).toContainText("not in this version");
  await newest.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`${reference}core/$`));
});

test("an older page's canonical URL is the newest version's, whose canonical URL is its own", async ({
  request,
  baseURL,
}) => {
  const canonicalOf = async (page: string) => {
    const html = await (await request.get(page)).text();
    return /rel="?canonical"? href="?([^" >]+)/.exec(html)?.[1];
  };
  const { pathname } = new URL(baseURL ?? "");
  for (const page of [seedPage, seedVersionPage])
    expect(new URL((await canonicalOf(page)) ?? "").pathname).toBe(
      `${pathname}${seedPage}`,
    );
  const sitemap = await (await request.get("sitemap.xml")).text();
  expect(sitemap).toContain(`${seedPage}<`);
  expect(sitemap).not.toContain(`${seedVersionPage}<`);
  expect(sitemap).toContain(`${reference}2024.8/core-users-metrics-retrieve/<`);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the versions are a list of links", async ({ page }) => {
    await page.goto(seedPage);
    const menu = menuOf(page);
    await menu.locator("summary").click();
    await menu.getByRole("link", { name: "2024.8" }).click();
    await expect(page).toHaveURL(new RegExp(`${seedVersionPage}$`));
  });
});
