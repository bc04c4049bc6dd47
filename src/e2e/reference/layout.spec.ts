import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { operations, otherPages, reference } from "../../bench/screens/pages";
import { expect, seedPage, test } from "../test";

const kinds = { ...otherPages, operation: `${reference}core-users-create/` };

const requestSample = (page: Page) => page.locator("[data-request-sample]");
const explorer = (page: Page) => page.getByRole("form", { name: /^Try / });
const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not on the page.`);
  return box;
};

for (const operation of operations)
  test(`${operation} shows a request and a response beside its text`, async ({
    page,
  }) => {
    await page.goto(`${reference}${operation}/`);
    const heading = await boxOf(page, "h1");
    const request = await boxOf(page, "[data-request-sample]");
    const response = await boxOf(page, ".code-card--responses pre code");
    expect(request.y).toBeLessThanOrEqual(150);
    expect(response.y).toBeLessThanOrEqual(450);
    expect(request.x).toBeGreaterThan(heading.x + heading.width);
  });

test("the columns have their widths, and the samples stay visible", async ({
  page,
}) => {
  await page.goto(`${reference}core-users-create/`);
  const menu = await boxOf(page, ".theme-doc-sidebar-container");
  const text = await boxOf(page, ".reference__content");
  const side = await boxOf(page, ".reference__side");
  expect(menu.width).toBeCloseTo(260, -1);
  expect(text.width).toBeGreaterThan(580);
  expect(side.width).toBe(440);
  await page.evaluate(() => {
    scrollTo(0, 1500);
  });
  await expect(requestSample(page)).toBeInViewport();
});

test("a long request shows about eight lines and scrolls to the rest", async ({
  page,
}) => {
  await page.goto(`${reference}providers-oauth-2-create/`);
  const pre = page.locator(".sample--request pre");
  const { shown, whole } = await pre.evaluate((element) => {
    const line = parseFloat(getComputedStyle(element).lineHeight);
    return {
      shown: element.clientHeight / line,
      whole: element.scrollHeight / line,
    };
  });
  expect(shown).toBeGreaterThan(8);
  expect(shown).toBeLessThan(10);
  expect(whole).toBeGreaterThan(shown);
  await expect(requestSample(page)).toContainText(/\}'$/);
});

test("no example is shown twice", async ({ page }) => {
  await page.goto(`${reference}core-users-create/`);
  const html = String(await page.locator("#reference-page").textContent());
  expect(html.split('"email": "yara@larkfield.example"')).toHaveLength(3);
  await expect(page.locator(".reference__content pre")).toHaveCount(0);
});

test("the explorer replaces the examples and restores them when closed", async ({
  page,
}) => {
  await page.goto(`${reference}core-users-retrieve/`);
  const before = await boxOf(page, ".samples");
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(explorer(page)).toBeVisible();
  await expect(requestSample(page)).toBeHidden();
  const there = await boxOf(page, "form[aria-label^='Try ']");
  expect([there.x, there.y]).toEqual([before.x, before.y]);
  await page.getByRole("button", { name: "Close the explorer" }).click();
  await expect(requestSample(page)).toBeVisible();
  expect(await boxOf(page, ".samples")).toEqual(before);
});

test("the text comes before the explorer", async ({ page }) => {
  await page.goto(seedPage);
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(explorer(page)).toBeVisible();
  const follows = await page.evaluate(() => {
    const text = document.querySelector(".reference__content");
    const form = document.querySelector("form[aria-label^='Try ']");
    return (
      text &&
      form &&
      (text.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING) >
        0
    );
  });
  expect(follows).toBe(true);
});

test("a language is selected once for all pages, and cURL is restored unchanged", async ({
  page,
}) => {
  await page.goto(`${reference}core-users-create/`);
  const command = String(await requestSample(page).textContent());
  const language = page.getByLabel("Language of the request example");
  await language.selectOption({ label: "Python" });
  await expect(requestSample(page)).toContainText("import requests");
  await expect(requestSample(page)).toContainText("yara@larkfield.example");
  await page
    .getByRole("navigation", { name: "Docs sidebar" })
    .getByRole("link", { name: /Get a user$/ })
    .click();
  await expect(requestSample(page)).toContainText("import requests");
  await expect(requestSample(page)).toContainText("/core/users/ID/");
  await page.goto(`${reference}core-users-create/`);
  await expect(language).toHaveValue("python");
  await expect(requestSample(page)).toContainText("import requests");
  await language.selectOption({ label: "cURL" });
  await expect(requestSample(page)).toHaveText(command);
});

test("the code of other languages is loaded when one is selected", async ({
  page,
}) => {
  await page.goto(`${reference}core-users-create/`);
  await page.waitForLoadState("networkidle");
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page
    .getByLabel("Language of the request example")
    .selectOption({ label: "Go" });
  await expect(requestSample(page)).toContainText("http.NewRequest");
  expect(scripts.length).toBeGreaterThan(0);
});

test("an example's link opens it", async ({ page }) => {
  await page.goto(`${seedPage}#sample-403`);
  await expect(page.locator("#sample-403 pre").first()).toBeVisible();
  await expect(page.locator("#sample-200 pre")).toBeHidden();
});

test.describe("on a narrow screen", () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test("there is one column, with the examples folded", async ({ page }) => {
    await page.goto(`${reference}core-users-create/`);
    await expect(requestSample(page)).toBeHidden();
    await page.getByText("Request example", { exact: true }).click();
    await expect(requestSample(page)).toBeVisible();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > innerWidth,
    );
    expect(wide).toBe(false);
  });

  test("the explorer is a sheet over the page and never opens automatically", async ({
    page,
  }) => {
    await page.goto(`${reference}core-users-retrieve/`);
    const open = page.getByRole("button", { name: "Try it" });
    await open.click();
    const sheet = page.getByRole("dialog", { name: "Explorer" });
    await expect(explorer(page)).toBeVisible();
    const box = await sheet.boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 800 });
    await page.getByRole("button", { name: "Close the explorer" }).click();
    await expect(sheet).toBeHidden();
    await expect(open).toBeFocused();
    await open.click();
    await expect(explorer(page)).toBeVisible();
    await page.reload();
    await page.waitForLoadState("networkidle");
    await expect(open).toBeVisible();
    await expect(explorer(page)).toBeHidden();
  });
});

for (const scheme of ["light", "dark"] as const)
  for (const [kind, url] of Object.entries(kinds))
    test(`axe finds no violations on the ${kind} page, ${scheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(url);
      await page.waitForLoadState("networkidle");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      ).toEqual([]);
    });
