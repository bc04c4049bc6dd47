import { expect, test } from "../test";

const create = "docs/developer-docs/api/reference/core-users-create/";

test("name, type, limits and marks are on one line, with the text below", async ({
  page,
}) => {
  await page.goto(create);
  const row = page.locator("#body\\.username");
  const line = row.locator(".openapi-schema__container");
  await expect(line).toContainText(
    /username.*string.*1 to 150 characters.*required/,
  );
  await expect(page.locator("#reference-page")).not.toContainText(
    /Possible values|Array \[|property name\*/,
  );
  const { height } = (await row.boundingBox()) ?? { height: 0 };
  expect(height).toBeGreaterThan(30);
  expect(height).toBeLessThan(62);
});

test("an object's type is visible while its properties are folded", async ({
  page,
}) => {
  await page.goto(create.replace("create", "retrieve"));
  const groups = page.locator("#response-200\\.groups_obj");
  const inside = page.locator("#response-200\\.groups_obj\\.pk");
  await expect(
    groups.getByRole("link", { name: "PartialGroup" }),
  ).toBeVisible();
  await expect(inside).toBeHidden();
  await groups.getByText(/^\d+ properties of each item$/).click();
  await expect(inside).toBeVisible();
});

test("everything can be expanded, on the next page too, and collapsed again", async ({
  page,
}) => {
  await page.goto(create);
  const inside = page.locator("#response-201\\.groups_obj\\.pk");
  await expect(inside).toBeHidden();
  await page.getByRole("button", { name: "Expand all" }).click();
  await expect(inside).toBeVisible();
  await page.reload();
  await expect(inside).toBeVisible();
  await page.getByRole("button", { name: "Collapse all" }).click();
  await expect(inside).toBeHidden();
  await expect(page.locator("#response-201")).toHaveAttribute("open");
  await page.reload();
  await expect(inside).toBeHidden();
});

test("the head has the complete path, which can be copied, and the page's contents", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(create);
  await page.getByRole("button", { name: "Copy the path" }).click();
  await expect(page.getByRole("status")).toHaveText("Path copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "/api/v3/core/users/",
  );
  const contents = page.getByRole("navigation", { name: "On this page" });
  await expect(contents.getByRole("link")).toHaveText([
    ...["Body", "Responses", "Related"],
  ]);
  await contents.getByRole("link", { name: "Responses" }).click();
  await expect(page.locator("#responses")).toBeInViewport();
});

test("a wide screen has the page's contents in a separate column", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.goto(create);
  const side = await page.locator(".reference__side").boundingBox();
  const contents = await page.locator(".page-contents").boundingBox();
  expect(contents?.x).toBeGreaterThan((side?.x ?? 0) + (side?.width ?? 0));
  const text = page.locator(".reference__head p").nth(1);
  const { width } = (await text.boundingBox()) ?? { width: 0 };
  expect(width).toBeLessThan(760);
});

test("nothing is cut off at 200 % zoom or in right-to-left text", async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 450 });
  for (const direction of ["ltr", "rtl"]) {
    await page.goto(create);
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
    const isCut = await page.evaluate(
      () => document.documentElement.scrollWidth > innerWidth,
    );
    expect(isCut, direction).toBe(false);
  }
});

test("long names break, so that the page fits on a narrow screen", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(create);
  const width = await page.evaluate(() => {
    const names =
      ".breadcrumbs__link, h1, .pagination-nav__label, .openapi-schema__property";
    for (const name of document.querySelectorAll(names))
      name.textContent = "a_name_without_any_space_".repeat(4);
    return document.documentElement.scrollWidth;
  });
  expect(width).toBeLessThanOrEqual(360);
});

test("print shows everything and no controls", async ({ page }) => {
  await page.goto(create);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#response-201\\.groups_obj\\.pk")).toBeVisible();
  await expect(page.locator("#sample-403 pre").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Try it" })).toBeHidden();
});
