import { reference } from "../../bench/screens/pages";
import { expect, test } from "../test";

const operation = `${reference}core-users-list/`;

test("the selected status, example and language are in the URL", async ({
  page,
}) => {
  await page.goto(operation);
  await page.locator("#sample-403 > summary").click();
  await expect(page).toHaveURL(/#sample-403$/);
  await page.locator("#response-400 > summary").click();
  await expect(page).toHaveURL(/#response-400$/);
  await page
    .getByLabel("Language of the request example")
    .selectOption({ label: "Python" });
  await expect(page).toHaveURL(/\?language=python#response-400$/);
  const copied = page.url();
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.goto("about:blank");
  await page.goto(copied);
  await expect(page.locator("#response-400")).toHaveAttribute("open");
  await expect(page.locator("[data-request-sample]")).toContainText(
    "import requests",
  );
});

test("a selected media type is in the URL and opens again", async ({
  page,
}) => {
  await page.goto(`${reference}schema-retrieve/`);
  const tabs = page.getByRole("tablist", { name: "Media types" }).first();
  const second = tabs.getByRole("tab").nth(1);
  await second.click();
  await expect(page).toHaveURL(/#response-200/);
  await page.reload();
  await expect(second).toHaveAttribute("aria-selected", "true");
});

test("in print, everything is open and controls are hidden", async ({
  page,
}) => {
  await page.goto(operation);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#response-403 .response__content")).toBeVisible();
  await expect(page.locator("#sample-400 pre").first()).toBeVisible();
  for (const gone of [
    ".navbar",
    ".theme-doc-sidebar-container",
    "[data-explorer-open]",
    ".page-contents",
  ])
    await expect(page.locator(gone).first()).toBeHidden();
  const link = page.locator(".reference__content p a").first();
  await expect(link).toHaveCSS("text-decoration-line", "none");
});

test("with forced colors, selected elements have a border", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(operation);
  for (const [chosen, side] of [
    [".switch__choice[open] > summary", "border-bottom-width"],
    [".menu__link--active:not(.menu__link--sublist)", "border-left-width"],
    [".openapi__method-endpoint .method-badge", "border-top-width"],
  ] as const)
    await expect(page.locator(chosen).first()).not.toHaveCSS(side, "0px");
});

test("with reduced motion, nothing moves", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(operation);
  const slow = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { transitionDuration, animationDuration } =
          getComputedStyle(element);
        return /[1-9]/.test(transitionDuration + animationDuration);
      })
      .map((element) => element.className),
  );
  expect(slow).toEqual([]);
});

/** Viewports of 1400 and 800 px at 200 % zoom. */
for (const width of [700, 400])
  for (const dir of ["ltr", "rtl"])
    test(`nothing is wider than ${String(width)} px, ${dir}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const url of [
        operation,
        `${reference}schemas/user/`,
        `${reference}index-errors/`,
        "",
      ]) {
        await page.goto(url);
        await page.evaluate((wanted) => {
          document.documentElement.dir = wanted;
        }, dir);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(wide, url).toBeLessThanOrEqual(0);
      }
    });
