import AxeBuilder from "@axe-core/playwright";
import { reference } from "../../bench/screens/pages";
import { expect, test } from "../test";

const indexes = {
  permissions: "authentik_core.view_user",
  "operation-permissions": "authentik_core.view_user",
  "parameters-and-properties": "is_superuser",
  "parameters-and-properties/p": "parameter of List users",
  identifiers: "/core/users/{id}",
  pagination: "List users",
  errors: "403",
  "without-credentials": "No credentials required",
  "read-only-and-write-only": "Write-only",
  schemas: "PaginatedUserList",
};

for (const [name, content] of Object.entries(indexes))
  test(`the index of ${name} is in the menu, and axe finds no violations`, async ({
    page,
  }) => {
    // The largest pages have thousands of elements.
    test.setTimeout(120_000);
    await page.goto(`${reference}index-${name}/`);
    await expect(page.locator(".reference__content")).toContainText(content);
    await expect(
      page
        .getByRole("navigation", { name: "Docs sidebar" })
        .locator('[aria-current="page"]'),
    ).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page })
        .include("#reference-page")
        .analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
  });
