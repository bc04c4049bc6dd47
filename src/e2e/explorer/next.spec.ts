import { readFile } from "node:fs/promises";
import { expect, test } from "../test";
import {
  nextRequest,
  openExplorer,
  response,
  send,
  signIn,
  unfold,
} from "./explorer";

test.use({ allowConsole: [/status of 40\d/] });

test("an object of a list offers its operations, filled in", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-list");
  await signIn(page, explorer);
  await send(explorer);
  const next = explorer.getByRole("region", { name: "Next requests" });
  await next.getByLabel("Next requests").selectOption("mira");
  await next.getByRole("link", { name: "Get a user", exact: true }).click();
  await page.waitForURL(/core-users-retrieve/);
  await expect(explorer).toHaveAttribute("aria-label", /users\/\{id\}\/$/);
  const sending = nextRequest(page, "/core/users/2/");
  await send(explorer);
  expect((await sending).headers()["authorization"]).toBeDefined();
  await expect(response(explorer)).toContainText("200 OK");

  await test.step("what it names is offered as well", async () => {
    await next.getByText(/related objects$/).click();
    await expect(
      next.getByRole("group", { name: /^Group / }).first(),
    ).toBeVisible();
  });

  await test.step("it is the body of its change, without what is read only", async () => {
    await next.getByRole("button", { name: /^Use as body/ }).click();
    await page.waitForURL(/core-users-partial-update/);
    const content = explorer.locator(".cm-content");
    await expect(content).toContainText('"username": "mira"');
    await expect(content).not.toContainText('"pk"');
    await expect(content).not.toContainText('"uid"');
  });
});

test("a name kept from a response is used in a field, and exported", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-list");
  await signIn(page, explorer);
  await send(explorer);
  const next = explorer.getByRole("region", { name: "Next requests" });
  await next.getByLabel("Next requests").selectOption("mira");
  await next.getByRole("button", { name: "Keep as {{user_id}}" }).click();
  await page
    .getByRole("navigation", { name: "Docs sidebar" })
    .getByRole("link", { name: /Get a user$/ })
    .click();
  await page.waitForURL(/core-users-retrieve/);
  await explorer.getByLabel(/^id/).fill("{{user_id}}");
  const sending = nextRequest(page, "/core/users/2/");
  await send(explorer);
  await sending;
  await expect(response(explorer)).toContainText("200 OK");

  await explorer.getByText("Values and environments").click();
  await expect(explorer.getByLabel("Value of user_id")).toHaveValue("2");
  const downloading = page.waitForEvent("download");
  await explorer
    .locator("details", { hasText: "Values and environments" })
    .getByRole("button", { name: "Postman" })
    .click();
  const file = JSON.parse(
    await readFile(await (await downloading).path(), "utf8"),
  ) as { values: { key: string; value: string }[] };
  expect(file.values).toContainEqual({
    ...{ key: "user_id", value: "2", type: "default", enabled: true },
  });
});

test("pages go on: the next one, and all of them with progress", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-list");
  await signIn(page, explorer);
  await unfold(explorer);
  await explorer.getByLabel(/^page_size/).fill("2");
  await send(explorer);
  const pages = explorer.getByRole("region", { name: "Pages of results" });
  await expect(pages).toContainText("2 of");
  const second = page.waitForRequest(/core\/users\/\?.*page=2/);
  await pages.getByRole("button", { name: "Next page" }).click();
  await second;
  await expect(response(explorer)).toContainText("200 OK");
  await pages.getByRole("button", { name: "All, up to" }).click();
  await expect(pages).toContainText(/\d+ results from \d+ pages/);
});

test("pages stop when the reader says so, and what came is kept", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-list");
  await signIn(page, explorer);
  await unfold(explorer);
  await explorer.getByLabel(/^page_size/).fill("1");
  await send(explorer);
  await page.route(/core\/users\/\?.*page=3/, () => undefined);
  const pages = explorer.getByRole("region", { name: "Pages of results" });
  await pages.getByRole("button", { name: "All, up to" }).click();
  await expect(pages.getByRole("progressbar")).toHaveAttribute("value", "2");
  await pages.getByRole("button", { name: "Stop" }).click();
  await expect(pages).toContainText("2 results from 2 pages; stopped");
});

test("what refers to an object is shown before it is deleted", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-groups-list");
  await signIn(page, explorer);
  await send(explorer);
  const next = explorer.getByRole("region", { name: "Next requests" });
  await next.getByRole("link", { name: "Delete a group", exact: true }).click();
  await page.waitForURL(/core-groups-destroy/);
  const references = explorer.getByRole("region", { name: "References" });
  const asking = page.waitForRequest(/core\/groups\/[\w-]+\/used_by\/$/);
  await references
    .getByRole("button", { name: "Show what refers to it" })
    .click();
  expect((await asking).method()).toBe("GET");
  await expect(references.getByRole("status")).toContainText(
    /refers to it|references?:/,
  );
});
