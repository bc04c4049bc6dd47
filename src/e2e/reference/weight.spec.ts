import { gzipSync } from "node:zlib";
import { expect, seedPage, test } from "../test";

/** Maximum size of what opening a page loads, in bytes after gzip. */
const budget = { script: 130_000, stylesheet: 20_000, explorer: 90_000 };

test("a page and its opened explorer stay within their budgets", async ({
  page,
}) => {
  const sizes = { script: 0, stylesheet: 0 };
  const measured: Promise<void>[] = [];
  page.on("response", (response) => {
    const type = response.request().resourceType();
    if (type === "script" || type === "stylesheet")
      measured.push(
        response.body().then((body) => {
          sizes[type] += gzipSync(body, { level: 9 }).byteLength;
        }),
      );
  });
  await page.goto(seedPage);
  await page.waitForLoadState("networkidle");
  await Promise.all(measured);
  expect(sizes.script).toBeLessThan(budget.script);
  expect(sizes.stylesheet).toBeLessThan(budget.stylesheet);

  const before = sizes.script;
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(
    page.getByRole("button", { name: "Send", exact: true }),
  ).toBeVisible();
  await page.waitForLoadState("networkidle");
  await Promise.all(measured);
  expect(sizes.script - before).toBeLessThan(budget.explorer);
});
