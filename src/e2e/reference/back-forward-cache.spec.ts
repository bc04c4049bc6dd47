import { chromium } from "@playwright/test";
import { chromiumArguments, ensureChromium } from "../../testing/chromium";
import { expect, seedPage, test } from "../test";

// Playwright turns this cache off in the browsers that it starts, and cannot follow a page out of it:
// the page writes down that it came back, another tab reads it.
test("a page comes back from the browser's cache as it was left", async ({
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
