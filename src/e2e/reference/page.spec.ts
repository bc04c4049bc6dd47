import { expect, seedPage, test } from "../test";

test("the layout does not shift while the page loads", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (
          entry as unknown as { value: number }
        ).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(seedPage);
  await page.waitForLoadState("networkidle");
  const shift = await page.evaluate(
    () => (window as unknown as { shift: number }).shift,
  );
  expect(shift).toBe(0);
});

test("tabs are switched by pointer and keyboard", async ({ page }) => {
  await page.goto("docs/developer-docs/api/reference/schema-retrieve/");
  const tabs = page.getByRole("tablist", { name: "Media types" }).first();
  const [first, second] = [
    tabs.getByRole("tab").first(),
    tabs.getByRole("tab").nth(1),
  ];
  const panel = page.getByRole("tabpanel");
  const name = String(await second.textContent());
  await expect(first).toHaveAttribute("aria-selected", "true");
  await second.click();
  await expect(second).toHaveAttribute("aria-selected", "true");
  await expect(panel.and(page.getByLabel(name))).toBeVisible();
  await page.keyboard.press("Home");
  await expect(first).toBeFocused();
  await expect(panel.and(page.getByLabel(name))).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await expect(second).toBeFocused();
});

test("responses are a list of statuses that open in place", async ({
  page,
}) => {
  await page.goto(seedPage);
  await expect(page.locator("#response-200")).toHaveAttribute("open");
  const refused = page.locator("#response-403");
  const detail = page.locator("#response-403\\.detail");
  await expect(refused.locator("summary").first()).toContainText(/403 .+\.$/s);
  await expect(detail).toBeHidden();
  await refused.locator("summary").first().click();
  await expect(detail).toBeVisible();
  await expect(page.locator("#response-200")).toHaveAttribute("open");
});

test("a URL with a fragment opens and marks its target", async ({ page }) => {
  await page.goto(`${seedPage}#response-200.user.groups_obj.pk`);
  const property = page.locator("#response-200\\.user\\.groups_obj\\.pk");
  await expect(property).toBeInViewport();
  await expect(property).toHaveAttribute("data-marked", "");
  await page.evaluate(() => {
    location.hash = "#response-403.detail";
  });
  await expect(page.locator("#response-403\\.detail")).toBeInViewport();
  await expect(property).not.toHaveAttribute("data-marked", "");
});

test("a property's link can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(seedPage);
  await page.getByRole("link", { name: "Link to id" }).click();
  await expect(page.getByRole("status")).toHaveText("Link copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).hash).toBe("#path.id");
});

test("links of the page stay within the site", async ({ page, baseURL }) => {
  await page.goto(seedPage);
  const urls = await page
    .locator("a[href^='/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const base = new URL(baseURL ?? "").pathname;
  for (const url of urls) expect(url).toContain(base);
});
