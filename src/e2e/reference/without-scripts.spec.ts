import { expect, seedPage, test } from "../test";

test.use({ javaScriptEnabled: false });

test("a page says everything without scripts", async ({ page }) => {
  await page.goto(seedPage);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Get an authorization code",
  );
  // Panels stand open under their titles; what only scripts can do is not offered.
  for (const status of ["200", "400", "403"])
    await expect(
      page.locator(".tab-group__title", { hasText: status }),
    ).toBeVisible();
  await expect(page.getByRole("tab")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Try it" })).toBeHidden();
  await expect(page.locator("#path\\.id")).toContainText("required");
  await expect(page.locator("#response-400\\.non_field_errors")).toBeVisible();
  await expect(page.locator("#response-403\\.detail")).toBeVisible();
  await expect(page.locator(".sample pre").first()).toBeVisible();
});

test("details open without scripts", async ({ page }) => {
  await page.goto(seedPage);
  const provider = page.locator("#response-200\\.provider");
  const property = page.locator("#response-200\\.provider\\.client_type");
  await expect(property).toBeHidden();
  await provider.locator("summary").first().click();
  await expect(property).toContainText("confidential");
});
