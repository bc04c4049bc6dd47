import { chromium } from "@playwright/test";
import { chromiumArguments, ensureChromium } from "../../testing/chromium";
import { expect, seedPage, test } from "../test";

// Playwright disables this cache in browsers that it starts and cannot follow a page that is
// restored from it: so the page stores that it was restored, and another tab reads that.
test("a page is restored unchanged from the back/forward cache", async ({
  baseURL,
}) => {
  const browser = await chromium.launch({
    executablePath: ensureChromium(() => undefined),
    args: chromiumArguments,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto(seedPage);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    window.addEventListener("pageshow", ({ persisted }) => {
      localStorage.setItem("came-back", String(persisted));
    });
  });
  const other = await context.newPage();
  await other.goto("openapi.json");
  await page.goto("openapi.json");
  await page.evaluate(() => {
    history.back();
  });
  await expect
    .poll(() => other.evaluate(() => localStorage.getItem("came-back")))
    .toBe("true");
  await browser.close();
});
