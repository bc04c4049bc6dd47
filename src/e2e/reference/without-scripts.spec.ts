import { expect, seedPage, seedVersionPage, test } from "../test";

test.use({ javaScriptEnabled: false });

test("a page is complete without scripts", async ({ page }) => {
  await page.goto(seedPage);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Get an authorization code",
  );
  // Examples are in the HTML; controls that need scripts are hidden.
  await expect(page.locator("[data-request-sample]")).toContainText("curl ");
  await expect(page.getByRole("button", { name: "Try it" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Copy" })).toHaveCount(0);
  await expect(page.getByLabel("Language of the request")).toBeHidden();
  await expect(page.locator("#path\\.id")).toContainText("required");
  for (const place of ["400.non_field_errors", "403.detail"]) {
    const status = page.locator(`#response-${place.slice(0, 3)}`);
    await status.locator("summary").first().click();
    await expect(page.locator(`[id="response-${place}"]`)).toBeVisible();
  }
});

test("examples can be switched without scripts, one at a time", async ({
  page,
}) => {
  await page.goto(seedPage);
  const [ok, refused] = [
    page.locator("#sample-200"),
    page.locator("#sample-403"),
  ];
  await expect(ok.locator("pre").first()).toBeVisible();
  await refused.locator("summary").click();
  await expect(refused.locator("pre").first()).toBeVisible();
  await expect(ok.locator("pre").first()).toBeHidden();
});

test("details open without scripts", async ({ page }) => {
  await page.goto(seedVersionPage);
  const provider = page.locator("#response-200\\.provider");
  const property = page.locator("#response-200\\.provider\\.client_type");
  await expect(property).toBeHidden();
  await provider.locator("summary").first().click();
  await expect(property).toContainText("confidential");
});
