import type { Description } from "../../description/model/types";
import { expect, test } from "../test";
import {
  nextRequest,
  openExplorer,
  response,
  send,
  signIn,
  unfold,
  writeBody,
} from "./explorer";

test.use({ allowConsole: [/status of 40\d/] });

test("query parameters: text, enum, boolean, array; defaults are not sent", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-list");
  await unfold(explorer);
  await explorer.getByLabel("is_active").selectOption("false");
  await explorer.getByLabel(/^search/).fill("a&b=c d/ü");
  await explorer.getByLabel(/^groups_by_name/).fill("one, two\nthree");
  const sending = nextRequest(page, "/core/users/");
  await send(explorer);
  expect(new URL((await sending).url()).search).toBe(
    "?groups_by_name=one%2C%20two&groups_by_name=three&is_active=false&search=a%26b%3Dc%20d%2F%C3%BC",
  );
});

test("the body starts empty, is validated while typing and sent as typed", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-partial-update");
  await signIn(page, explorer);
  await explorer.getByLabel(/^id/).fill("3");
  const empty = nextRequest(page, "/core/users/3/");
  await send(explorer);
  expect((await empty).postData()).toBeNull();
  await expect(response(explorer)).toContainText("200 OK");

  await writeBody(explorer, '{\n  "is_active": "yes",\n  "type": "robot"\n}');
  const problems = explorer.getByRole("list", { name: "Problems in the body" });
  await expect(problems).toContainText("Line 2, /is_active");
  await expect(problems).toContainText("Line 3, /type");
  await problems.getByRole("button", { name: "Line 3" }).click();
  await expect(
    explorer.getByRole("textbox", { name: "Body, JSON" }),
  ).toBeFocused();

  const text = '{ "name":   "Jonas Lindqvist" }';
  await writeBody(explorer, text);
  await expect(problems).toBeHidden();
  const sending = nextRequest(page, "/core/users/3/");
  await page.keyboard.press("ControlOrMeta+Enter");
  const request = await sending;
  expect(request.method()).toBe("PATCH");
  expect(request.postData()).toBe(text);
  expect(request.headers()["content-type"]).toBe("application/json");
  await expect(response(explorer)).toContainText("200 OK");
});

test("the editor completes names and values from the schema", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-create");
  await explorer.locator(".cm-content").click();
  await page.keyboard.type('{ "ty');
  await expect(explorer.getByRole("option", { name: /"type"/ })).toBeVisible();
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
  await expect(explorer.locator(".cm-content")).toContainText('"type": ');
});

test("a file is sent as multipart, with the fields that have a value", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "admin-file-create");
  await signIn(page, explorer);
  await explorer.getByLabel(/^name/).fill("observation-log.svg");
  await explorer.getByLabel(/^file/).setInputFiles({
    name: "icon.svg",
    mimeType: "image/svg+xml",
    buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
  });
  const sending = nextRequest(page, "/admin/file/");
  await send(explorer);
  expect((await sending).headers()["content-type"]).toMatch(
    /^multipart\/form-data; boundary=/,
  );
  await expect(response(explorer)).toContainText("200 OK");
  await expect(
    explorer.getByRole("region", { name: "The request in cURL" }),
  ).toContainText("file=@");
});

test("code in every language masks secrets until they are shown", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-me-retrieve");
  await explorer.getByRole("radio", { name: "Bearer token" }).check();
  await explorer
    .getByLabel("Token", { exact: true })
    .fill("sandbox-token-mira");
  await explorer.getByRole("button", { name: "Use it" }).click();
  const language = explorer.getByRole("combobox", { name: "Code" });
  const names = await language.getByRole("option").allTextContents();
  expect(names.length).toBeGreaterThanOrEqual(11);
  for (const name of names) {
    await language.selectOption(name);
    const code = explorer.getByRole("region", {
      name: `The request in ${name}`,
    });
    await expect(code).toContainText("ACCESS_TOKEN");
    await expect(code).not.toContainText("sandbox-token-mira");
  }
  await explorer.getByRole("checkbox", { name: "Show credentials" }).check();
  await expect(
    explorer.getByRole("region", { name: /^The request in/ }),
  ).toContainText("sandbox-token-mira");
});

test("a link restores the request, without secrets, and opens the explorer", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const explorer = await openExplorer(page, "core-users-create");
  await writeBody(explorer, '{"username": "zoe", "password": "canary"}');
  await explorer
    .getByRole("button", { name: "Copy a link to this request" })
    .click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator(".cm-content")).toContainText('"username": "zoe"');
  await expect(other.locator(".cm-content")).not.toContainText("canary");
  expect(new URL(other.url()).hash).toBe("#try-it");
});

test("the input survives a reload", async ({ page }) => {
  const explorer = await openExplorer(page, "core-users-list");
  await unfold(explorer);
  await explorer.getByLabel(/^search/).fill("mira");
  await page.reload();
  const again = await openExplorer(page, "core-users-list");
  await expect(again.getByLabel(/^search/)).toHaveValue("mira");
});

test("exports are downloaded as files", async ({ page }) => {
  const explorer = await openExplorer(page, "core-users-me-retrieve");
  for (const [button, file] of [
    ["HAR", "request.har"],
    ["Postman", "postman_collection.json"],
    ["Bruno", "request.bru"],
  ] as const) {
    const downloading = page.waitForEvent("download");
    await explorer.getByRole("button", { name: button }).click();
    expect((await downloading).suggestedFilename()).toBe(file);
  }
});

test("a body that is missing or not JSON is sent only after confirmation", async ({
  page,
}) => {
  const sent: (string | null)[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.postData());
  });
  const explorer = await openExplorer(page, "core-groups-create");
  const question = explorer.getByRole("alertdialog");
  await send(explorer);
  await expect(question).toContainText("A body is required, but it is empty.");
  await expect(
    question.getByRole("button", { name: "Do not send" }),
  ).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(explorer).toBeVisible();

  await writeBody(explorer, '{\n  "name": "Night"\n  "parent": null\n}');
  // Again, before the linter has run.
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(question).toContainText(/Line 3.*not valid JSON/);
  expect(sent).toEqual([]);
  await question.getByRole("button", { name: /^Go there/ }).click();
  await expect(
    explorer.getByRole("textbox", { name: "Body, JSON" }),
  ).toBeFocused();
  await expect(question).toBeHidden();

  await writeBody(explorer, '{"name": 7}');
  await send(explorer);
  await expect(question).toContainText("Line 1, /name");
  await question.getByRole("button", { name: "Send anyway" }).click();
  await expect(response(explorer)).toContainText(/40\d/);
  expect(sent).toEqual(['{"name": 7}']);
});

test("a required query parameter without a value needs confirmation", async ({
  page,
}) => {
  await page.route(/core-users-me-retrieve[^/]*\.json$/, async (route) => {
    const description = (await (await route.fetch()).json()) as Description;
    const operation = description.paths?.["/core/users/me/"]?.get;
    Object.assign(operation ?? {}, {
      parameters: [{ name: "tenant", in: "query", required: true }],
    });
    await route.fulfill({ json: description });
  });
  const explorer = await openExplorer(page, "core-users-me-retrieve");
  await send(explorer);
  const question = explorer.getByRole("alertdialog");
  await expect(question).toContainText('"tenant" is required');
  await question.getByRole("button", { name: /^Go there/ }).click();
  await expect(explorer.getByLabel(/^tenant/)).toBeFocused();
  await send(explorer);
  const sending = nextRequest(page, "/core/users/me/");
  await question.getByRole("button", { name: "Send anyway" }).click();
  expect(new URL((await sending).url()).search).toBe("");
});
