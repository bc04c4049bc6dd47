import type { Page } from "@playwright/test";
import { expect, test } from "../test";
import { openExplorer, response, send } from "./explorer";

test.use({ allowConsole: [/status of 40\d|ERR_FAILED|ChunkLoadError/] });

const me = "core-users-me-retrieve";

/** Blocks further scripts until the returned function is called. */
async function withoutScripts(page: Page): Promise<() => Promise<void>> {
  const scripts = "**/assets/js/*.js";
  await page.route(scripts, (route) => route.abort());
  return () => page.unroute(scripts);
}

test("a part that cannot be loaded says so where it would be, and is loaded on request", async ({
  page,
}) => {
  const explorer = await openExplorer(page, me);
  const reconnect = await withoutScripts(page);
  await explorer.getByText("Values and environments").click();
  const alert = explorer.getByRole("alert");
  await expect(alert).toContainText("This panel could not be loaded.");
  await reconnect();
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toBeHidden();
  await expect(
    explorer.getByRole("textbox", { name: "Name of the environment" }),
  ).toBeVisible();
});

test("a request whose code cannot be loaded is not sent, and can be sent again", async ({
  page,
}) => {
  const explorer = await openExplorer(page, me);
  const requests: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/v3/")) requests.push(request.url());
  });
  const reconnect = await withoutScripts(page);
  await send(explorer);
  await expect(response(explorer)).toContainText(
    "What sends requests could not be loaded.",
  );
  await expect(response(explorer).getByRole("status")).toContainText(
    "There is no response.",
  );
  expect(requests).toEqual([]);
  await reconnect();
  await send(explorer);
  await expect(response(explorer)).toContainText("403 Forbidden");
  expect(requests).toHaveLength(1);
});

test("the form comes with all that it shows at first, so that nothing in it moves", async ({
  page,
}) => {
  await page.goto("docs/developer-docs/api/reference/core-users-create/");
  await page.route("**/assets/js/*.js", async (route) => {
    await new Promise((done) => setTimeout(done, 700));
    await route.continue();
  });
  await page.getByRole("button", { name: "Try it" }).click();
  const form = page.getByRole("form", { name: /^Try / });
  await form.waitFor();
  const text = await form.textContent();
  expect(text).toContain("Insert example");
  expect(text).not.toContain("Loading…");
});
