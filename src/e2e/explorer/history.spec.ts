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

test("requests of the visit are filled in again, sent again, compared and exported", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-list");
  await signIn(page, explorer);
  await unfold(explorer);
  const search = explorer.getByLabel(/^search/);
  for (const text of ["mira", "ines"]) {
    await search.fill(text);
    await send(explorer);
    await expect(response(explorer).getByText(text).first()).toBeVisible();
  }
  await page
    .getByRole("navigation", { name: "Docs sidebar" })
    .getByRole("link", { name: /Create a user$/ })
    .click();
  await page.waitForURL(/core-users-create/);
  await explorer.getByText("History (2)").click();
  const list = explorer.getByRole("list", { name: "Requests of this visit" });
  await expect(list.getByRole("listitem")).toHaveCount(2);

  await test.step("two are compared", async () => {
    for (const box of await list.getByRole("checkbox").all()) await box.check();
    await expect(explorer.getByRole("table")).toContainText('"mira"');
    await expect(explorer.getByRole("table")).toContainText('"ines"');
  });

  await test.step("all are an archive, without credentials", async () => {
    const downloading = page.waitForEvent("download");
    await explorer.getByRole("button", { name: "Export as HAR" }).click();
    const text = await readFile(await (await downloading).path(), "utf8");
    const { log } = JSON.parse(text) as {
      log: { entries: { request: { url: string } }[] };
    };
    expect(
      log.entries.map(({ request }) => new URL(request.url).search),
    ).toEqual(["?search=mira", "?search=ines"]);
    expect(text).not.toMatch(/Bearer ey/);
  });

  await test.step("one is filled in, on its own page", async () => {
    await list.getByRole("button", { name: "Edit" }).last().click();
    await page.waitForURL(/core-users-list/);
    await expect(explorer.getByLabel(/^search/)).toHaveValue("mira");
  });

  await test.step("one is sent again", async () => {
    await explorer.getByText("History (2)").click();
    const sending = nextRequest(page, "/core/users/");
    await list.getByRole("button", { name: "Send again" }).first().click();
    expect(new URL((await sending).url()).search).toBe("?search=ines");
    await expect(explorer).toContainText("Unchanged since your request at");
  });
});

test("the history survives a reload only where the reader wants it, without secrets", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-tokens-list");
  await signIn(page, explorer);
  await send(explorer);
  await expect(response(explorer)).toContainText("200 OK");
  const stored = () =>
    page.evaluate(() => Object.entries(sessionStorage).join());
  expect(await stored()).not.toContain("api-explorer.history");
  await explorer.getByText("History (1)").click();
  await explorer.getByLabel("Keep when the page is reloaded").check();
  expect(await stored()).toContain("api-explorer.history");
  expect(await stored()).not.toMatch(/Bearer ey/);
  await page.reload();
  await expect(explorer.getByText("History (1)")).toBeVisible();
});
