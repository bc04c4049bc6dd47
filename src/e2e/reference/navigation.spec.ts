import type { Page } from "@playwright/test";
import { expect, seedPage, test } from "../test";

const listPage = seedPage.replace("retrieve", "list");

/** Marks the document, to detect whether it is replaced. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset["test"] = "same";
  });
}

const isSameDocument = (page: Page) =>
  page.evaluate(() => document.documentElement.dataset["test"] === "same");

test("the menu navigates without reloading the document", async ({ page }) => {
  await page.goto(seedPage);
  await mark(page);
  await page.evaluate(() => {
    window.scrollTo(0, 600);
  });
  await page
    .getByRole("navigation", { name: "Docs sidebar" })
    .getByRole("link", { name: "List authorization codes" })
    .click();
  await expect(page).toHaveURL(new RegExp(listPage));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "List authorization codes",
  );
  await expect(page).toHaveTitle(/List authorization codes/);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  const canonical = page.locator("link[rel=canonical]");
  await expect(canonical).toHaveAttribute("href", new RegExp(`${listPage}$`));
  expect(await isSameDocument(page)).toBe(true);

  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Get an authorization code",
  );
  await expect(page).toHaveTitle(/Get an authorization code/);
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "List authorization codes",
  );
  expect(await isSameDocument(page)).toBe(true);
});

test("page, title and URL match, however fast the reader navigates", async ({
  page,
}) => {
  await page.goto(seedPage);
  const links = page
    .getByRole("navigation", { name: "Docs sidebar" })
    .locator(".api-method > a");
  const [first, second] = [links.nth(0), links.nth(2)];
  // Pages that have been fetched are shown before the router has rendered anything.
  for (const link of [first, second]) {
    const read = page.waitForResponse(String(await link.getAttribute("href")), {
      timeout: 10_000,
    });
    await link.hover();
    await read;
  }
  const names = await Promise.all(
    [first, second].map((link) => link.getAttribute("href")),
  );
  const agrees = async (href: string | null | undefined) => {
    await expect(page).toHaveURL(new RegExp(`${String(href)}$`));
    const title = page.getByRole("heading", { level: 1 });
    await expect(async () => {
      const name = await title.textContent();
      expect(name).toBe(
        await page
          .locator(`nav.menu .api-method > a[href="${String(href)}"]`)
          .textContent(),
      );
      expect(await page.title()).toContain(name);
    }).toPass();
    await expect(
      page.locator('nav.menu .api-method > [aria-current="page"]'),
    ).toHaveAttribute("href", String(href));
  };
  await page.evaluate((hrefs) => {
    for (const href of hrefs)
      document
        .querySelector<HTMLElement>(`nav.menu a[href="${href ?? ""}"]`)
        ?.click();
  }, names);
  await agrees(names[1]);
  await page.goBack();
  await agrees(names[0]);
  await page.evaluate((href) => {
    document
      .querySelector<HTMLElement>(`nav.menu a[href="${href ?? ""}"]`)
      ?.click();
    history.back();
  }, names[1]);
  await agrees(names[0]);
});

test("links within a page navigate without a reload too, and their targets work", async ({
  page,
}) => {
  await page.goto(seedPage);
  await mark(page);
  await page
    .getByRole("navigation", { name: "Docs pages" })
    .getByRole("link")
    .last()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(
    "Get an authorization code",
  );
  await page.locator("#response-403 > summary").click();
  await expect(page.locator("#response-403")).toBeVisible();
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(
    page.getByRole("button", { name: "Send", exact: true }),
  ).toBeVisible();
  expect(await isSameDocument(page)).toBe(true);
});

test.describe("a URL without a page", () => {
  test.use({ allowConsole: [/status of 404/] });

  test("shows the site's 404 page", async ({ page }) => {
    const response = await page.goto(seedPage.replace("retrieve", "nonsense"));
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Page not found",
    );
    await mark(page);
    await page.getByRole("link", { name: "Reference", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "authentik API",
    );
  });
});

test.describe("a page that cannot be fetched", () => {
  test.use({ allowConsole: [/status of 503/] });

  test("is loaded with a full navigation", async ({ page }) => {
    await page.goto(seedPage);
    await mark(page);
    let failures = 0;
    await page.route(`**/${listPage}`, async (route) => {
      if (route.request().resourceType() !== "fetch") return route.fallback();
      failures += 1;
      return route.fulfill({ status: 503, body: "" });
    });
    await page
      .getByRole("navigation", { name: "Docs sidebar" })
      .getByRole("link", { name: "List authorization codes" })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "List authorization codes",
    );
    expect(failures).toBeGreaterThan(0);
    expect(await isSameDocument(page)).toBe(false);
  });
});
