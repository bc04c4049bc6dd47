import { expect, test } from "../test";

const deepPage = "docs/developer-docs/api/reference/core-users-create/";

test("the home page links to the reference and the guides", async ({
  page,
}) => {
  await page.goto("");
  const open = page.getByRole("link", { name: "Open the reference" });
  await open.hover();
  await open.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "authentik API",
  );
  await page.getByRole("link", { name: "Guides", exact: true }).hover();
  await page.getByRole("link", { name: "Guides", exact: true }).click();
  await page.getByRole("link", { name: "Reference", exact: true }).hover();
  await page.getByRole("link", { name: "Reference", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "authentik API",
  );
});

test("the home page's first request is sent to the page's own server", async ({
  page,
}) => {
  await page.goto("");
  const origin = await page.evaluate(() => location.origin);
  await expect(page.locator("main pre").first()).toContainText(
    `curl ${origin}/api/v3/core/users/me/`,
  );
});

test("the home page fits on a narrow screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto("");
  const { scrollWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(360);
});

test("a fragment's target is not hidden behind the navigation bar", async ({
  page,
}) => {
  await page.goto(`${deepPage}#response-201.groups_obj.pk`);
  const property = page.locator("#response-201\\.groups_obj\\.pk");
  await expect(property).toBeInViewport();
  const top = await property.evaluate(
    (element) => element.getBoundingClientRect().top,
  );
  const bar = await page
    .locator(".navbar")
    .evaluate((element) => element.getBoundingClientRect().bottom);
  expect(top).toBeGreaterThanOrEqual(bar);
});

test("the menu marks the current page", async ({ page }) => {
  await page.goto("docs/developer-docs/api/reference/core-users-list/");
  await expect(
    page
      .getByRole("navigation", { name: "Docs sidebar" })
      .locator('.api-method > [aria-current="page"]'),
  ).toBeInViewport();
});
