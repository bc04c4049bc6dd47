import type { Page } from "@playwright/test";
import { expect, seedPage, test } from "../test";

const listPage = seedPage.replace("retrieve", "list");

const followInMenu = (page: Page, name: string) =>
  page
    .getByRole("navigation", { name: "Docs sidebar" })
    .getByRole("link", { name })
    .click();

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Returns the description in the page's head. */
const description = (page: Page) =>
  page.locator('meta[name="description"]').getAttribute("content");

test("a page's head is the same however the reader got there", async ({
  page,
}) => {
  const head = async () => ({
    title: await page.title(),
    description: await description(page),
    ogTitle: await page
      .locator('meta[property="og:title"]')
      .getAttribute("content"),
    ogUrl: await page
      .locator('meta[property="og:url"]')
      .getAttribute("content"),
    canonical: await page.locator("link[rel=canonical]").getAttribute("href"),
    classes: await page.evaluate(() =>
      [...document.documentElement.classList].sort(),
    ),
  });
  await page.goto(listPage);
  await expect(heading(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  const direct = await head();
  await page.goto(seedPage);
  await followInMenu(page, "List authorization codes");
  await expect(heading(page)).toHaveText("List authorization codes");
  await expect.poll(head).toEqual(direct);
});

test("going back restores the scroll position, or the fragment's target", async ({
  page,
}) => {
  await page.goto(seedPage);
  await page.evaluate(() => {
    window.scrollTo(0, 400);
  });
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(400);
  await followInMenu(page, "List authorization codes");
  await expect(heading(page)).toHaveText("List authorization codes");
  await page.evaluate(() => {
    location.hash = "response-403";
  });
  await expect(page.locator("#response-403")).toBeInViewport();
  await page.goBack();
  await page.goBack();
  await expect(heading(page)).toHaveText("Get an authorization code");
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(400);
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL(/#response-403$/);
  await expect(page.locator("#response-403")).toBeInViewport();
});

test("a link from the guides to an anchor on a page scrolls to it", async ({
  page,
}) => {
  await page.goto("docs/guides/");
  // Before hydration, React would report the added link as a mismatch.
  await expect(page.locator("html")).toHaveAttribute(
    "data-has-hydrated",
    "true",
  );
  await page.evaluate((url) => {
    const link = document.createElement("a");
    link.href = url;
    link.textContent = "to the place";
    document.querySelector("article")?.append(link);
  }, `../../${listPage}#response-403`);
  await page.getByRole("link", { name: "to the place" }).click();
  await expect(page.locator("#response-403")).toBeInViewport();
});

test("a page is found without its trailing slash, and with its file name", async ({
  page,
}) => {
  for (const url of [
    seedPage.replace(/\/$/, ""),
    `${seedPage}?from=mail`,
    `${seedPage}index.html`,
  ]) {
    await page.goto(url);
    await expect(heading(page)).toHaveText("Get an authorization code");
    await followInMenu(page, "List authorization codes");
    await expect(heading(page)).toHaveText("List authorization codes");
  }
});

test("a page is prefetched once when its link is hovered", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "fetch") fetched.push(request.url());
  });
  await page.goto(seedPage);
  await page.waitForLoadState("networkidle");
  const link = page
    .getByRole("navigation", { name: "Docs sidebar" })
    .getByRole("link", { name: "List authorization codes" });
  await link.hover();
  await expect.poll(() => fetched).toHaveLength(1);
  expect(fetched[0]).toMatch(new RegExp(`${listPage}$`));
  await link.click();
  await expect(heading(page)).toHaveText("List authorization codes");
  expect(fetched).toHaveLength(1);
});
