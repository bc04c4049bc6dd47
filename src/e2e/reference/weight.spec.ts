import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { send } from "../explorer/explorer";
import { expect, seedPage, test } from "../test";

/**
 * Maximum sizes in bytes after gzip: of a page, and of the scripts that the explorer adds when it
 * is opened, and when it shows a response (including opening). The explorer loads nothing on a
 * timer. Scripts preloaded on hover or focus count as part of the click that follows.
 */
const budget = {
  script: 130_000,
  stylesheet: 20_000,
  explorer: 50_000,
  response: 90_000,
};

/** Measures what a page loads, except scripts of workers, which the page does not wait for. */
function measure(page: Page) {
  const loaded: Promise<{ type: string; url: string; code: string }>[] = [];
  const workers = new Set<string>();
  page.on("worker", (worker) => workers.add(worker.url()));
  page.on("response", (response) => {
    const type = response.request().resourceType();
    if (type === "script" || type === "stylesheet")
      loaded.push(
        response.text().then((code) => ({ type, url: response.url(), code })),
      );
  });
  return async (type: "script" | "stylesheet", counts = /(?:)/) => {
    await page.waitForLoadState("networkidle");
    const files = await Promise.all(loaded);
    return files
      .filter((one) => one.type === type && !workers.has(one.url))
      .filter(({ code }) => counts.test(code))
      .reduce(
        (sum, { code }) => sum + gzipSync(code, { level: 9 }).byteLength,
        0,
      );
  };
}

/** Opens the explorer of the current page without hovering or focusing anything in it. */
async function open(page: Page) {
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(
    page.getByRole("button", { name: "Send", exact: true }),
  ).toBeVisible();
  return page.getByRole("form", { name: /^Try / });
}

/** Matches scripts other than the JSON editor's, which alone contain CodeMirror's class names. */
const withoutEditor = /^(?![^]*\.cm-)/;

test("a page and its opened explorer stay within their budgets", async ({
  page,
}) => {
  const sizeOf = measure(page);
  await page.goto(seedPage);
  const before = await sizeOf("script");
  expect(before).toBeLessThan(budget.script);
  expect(await sizeOf("stylesheet")).toBeLessThan(budget.stylesheet);

  await open(page);
  expect((await sizeOf("script")) - before).toBeLessThan(budget.explorer);
});

test("so does the form of a JSON body, apart from its editor", async ({
  page,
}) => {
  const sizeOf = measure(page);
  await page.goto("docs/developer-docs/api/reference/core-users-create/");
  const before = await sizeOf("script");
  const explorer = await open(page);
  await expect(explorer.locator(".cm-content")).toBeVisible();
  const all = await sizeOf("script");
  const counted = await sizeOf("script", withoutEditor);
  expect(all - counted).toBeGreaterThan(100_000);
  expect(counted - before).toBeLessThan(budget.explorer);
});

test("and a response that is shown, with what leads on from it", async ({
  page,
}) => {
  const sizeOf = measure(page);
  await page.goto("docs/developer-docs/api/reference/core-users-list/");
  const before = await sizeOf("script");
  const explorer = await open(page);
  await explorer.getByRole("radio", { name: "Bearer token" }).check();
  await explorer
    .getByLabel("Token", { exact: true })
    .fill("sandbox-token-akadmin");
  await explorer.getByRole("button", { name: "Use it" }).click();
  await send(explorer);
  await expect(
    explorer.getByRole("region", { name: "Next requests" }),
  ).toBeVisible();
  await expect(explorer.getByRole("tree")).toBeVisible();
  expect((await sizeOf("script")) - before).toBeLessThan(budget.response);
});
