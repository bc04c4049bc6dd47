import AxeBuilder from "@axe-core/playwright";
import { reference } from "../../bench/screens/pages";
import { expect, test } from "../test";

test("an operation links to related operations of its resource and its schema", async ({
  page,
}) => {
  await page.goto(`${reference}core-users-create/`);
  await page
    .getByRole("navigation", { name: "On this page" })
    .getByRole("link", { name: "Related" })
    .click();
  const text = page.locator(".reference__content");
  await expect(text.locator("#related")).toBeInViewport();
  await text.getByRole("link", { name: "Delete a user" }).click();
  await expect(page).toHaveURL(/core-users-destroy\/$/);
});

test("a schema has a menu entry, an example from the API, and the operations that use it", async ({
  page,
}) => {
  await page.goto(`${reference}schemas/user/`);
  await expect(
    page.getByRole("navigation", { name: "Breadcrumbs" }),
  ).toContainText("Schemas");
  await expect(
    page
      .getByRole("navigation", { name: "Docs sidebar" })
      .getByRole("link", { name: "User", exact: true }),
  ).toHaveAttribute("aria-current", "page");
  const text = page.locator(".reference");
  await expect(text.locator(".sample").first()).toContainText("larkfield");
  await expect(
    text.getByRole("heading", { name: "Returned by" }),
  ).toBeVisible();
  await expect(
    text.getByRole("link", { name: "List users", exact: true }),
  ).toBeVisible();
  await expect(
    text.getByRole("link", { name: "PaginatedUserList" }),
  ).toBeVisible();
});

test("a schema can be copied as TypeScript and as JSON Schema", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${reference}schemas/user/`);
  for (const [form, begin] of [
    ["TypeScript", "export interface User {"],
    ["JSON Schema", "{"],
  ] as const) {
    const code = page.locator(".schema-code", {
      has: page.getByText(form, { exact: true }),
    });
    await code.locator("summary").click();
    await code.getByRole("button", { name: "Copy" }).click();
    await expect(page.getByRole("status")).toHaveText("Sample copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.startsWith(begin)).toBe(true);
  }
});

test("the home page shows a call, the parts of the API, and the search", async ({
  page,
}) => {
  await page.goto("");
  await expect(page.getByRole("region", { name: "Example" })).toContainText(
    "mira@larkfield.example",
  );
  await page.getByRole("main").getByRole("link", { name: "Search" }).click();
  await expect(
    page.getByRole("combobox", { name: "Search the documentation" }),
  ).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Example" })).toBeVisible();
  await page
    .getByRole("main")
    .getByRole("link", { name: "Core", exact: true })
    .click();
  await expect(page).toHaveURL(/reference\/core\/$/);
});

test.describe("a URL without a page", () => {
  test.use({ allowConsole: [/status of 404/] });

  test("links to the nearest page, and axe finds no violations", async ({
    page,
  }) => {
    await page.goto(`${reference}core-user-list/`);
    const nearest = page.getByRole("status").getByRole("link");
    await expect(nearest).toHaveText(/core-users-list\/$/);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
    await nearest.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "List users",
    );
  });
});
