import type { Locator, Page } from "@playwright/test";
import type {
  Description,
  MediaType,
  Schema,
} from "../../description/model/types";
import { expect, test } from "../test";
import { nextRequest, openExplorer, send } from "./explorer";

test.use({ allowConsole: [/status of 40\d/] });

/** Opens "Create a group" with other content for its body. */
async function openWith(page: Page, content: Record<string, MediaType>) {
  await page.route(/core-groups-create[^/]*\.json$/, async (route) => {
    const description = (await (await route.fetch()).json()) as Description;
    const body = description.paths?.["/core/groups/"]?.post?.requestBody;
    if (body && "content" in body) body.content = content;
    await route.fulfill({ json: description });
  });
  return openExplorer(page, "core-groups-create");
}

/** Opens the form view of a JSON body. */
async function openForm(page: Page, schema: Schema): Promise<Locator> {
  const explorer = await openWith(page, { "application/json": { schema } });
  await explorer.getByRole("button", { name: "Form", exact: true }).click();
  return explorer;
}

/** Returns the body that the explorer sends. */
async function bodySent(page: Page, explorer: Locator): Promise<string> {
  const sending = nextRequest(page, "/core/groups/");
  await send(explorer);
  return (await sending).postData() ?? "";
}

const point: Schema = {
  type: "object",
  required: ["x"],
  properties: { x: { type: "integer" }, y: { type: "number" } },
};

test("a branch can be selected and filled in; another one starts empty", async ({
  page,
}) => {
  const kind = (value: string): Schema => ({ const: value });
  const explorer = await openForm(page, {
    oneOf: [
      {
        title: "Card",
        properties: { kind: kind("card"), number: { type: "string" } },
        required: ["kind", "number"],
      },
      {
        title: "Transfer",
        properties: { kind: kind("transfer"), iban: { type: "string" } },
        required: ["kind", "iban"],
      },
    ],
  });
  await explorer.getByRole("textbox", { name: /^number/ }).fill("4000");
  await explorer.getByLabel("Alternative of the body").selectOption("Transfer");
  await expect(explorer.getByRole("textbox", { name: /^number/ })).toBeHidden();
  await explorer.getByRole("textbox", { name: /^iban/ }).fill("NL00");
  await explorer.getByLabel(/^kind/).selectOption("transfer");
  expect(JSON.parse(await bodySent(page, explorer))).toEqual({
    kind: "transfer",
    iban: "NL00",
  });
});

test("items can be added, filled in and removed, including nested objects", async ({
  page,
}) => {
  const explorer = await openForm(page, {
    type: "object",
    properties: {
      points: { type: "array", items: point },
      box: {
        type: "object",
        required: ["from"],
        properties: { from: point, note: { type: "string" } },
      },
    },
  });
  await explorer.getByRole("button", { name: "Add points" }).click();
  const add = explorer.getByRole("button", { name: "Add an item to points" });
  for (const [item, x] of [
    ["1", "9007199254740993"],
    ["2", "2"],
    ["3", "3"],
  ] as const) {
    await add.click();
    const group = explorer.getByRole("group", { name: `points, item ${item}` });
    await group.getByRole("textbox", { name: /^x/ }).fill(x);
  }
  await explorer
    .getByRole("button", { name: "Remove item 2 of points" })
    .click();
  await explorer.getByRole("button", { name: "Add box" }).click();
  const from = explorer.getByRole("group", { name: "from", exact: true });
  await from.getByRole("textbox", { name: /^x/ }).fill("7");
  await from.getByRole("textbox", { name: /^y/ }).fill("1.50");
  const text = await bodySent(page, explorer);
  expect(text.replace(/\s/g, "")).toBe(
    '{"points":[{"x":9007199254740993},{"x":3}],"box":{"from":{"x":7,"y":1.50}}}',
  );
});

test("null and the empty string can be chosen, for objects and lists too", async ({
  page,
}) => {
  const explorer = await openForm(page, {
    type: "object",
    properties: {
      at: { anyOf: [point, { type: "null" }] },
      tags: { type: ["array", "null"], items: { type: "string" } },
      either: {
        oneOf: [{ type: "string" }, { type: "integer" }, { type: "null" }],
      },
      note: { type: ["string", "null"] },
      name: { type: "string" },
    },
  });
  for (const name of ["at", "tags", "either"]) {
    await explorer.getByRole("button", { name: `Add ${name}` }).click();
    await explorer.getByRole("button", { name: `Null for ${name}` }).click();
  }
  const field = (name: string) =>
    explorer
      .locator("div", {
        has: page.getByRole("textbox", { name, exact: true }),
      })
      .last();
  await field("note").getByRole("button", { name: "Null" }).click();
  await field("name").getByRole("button", { name: "Empty" }).click();
  expect(JSON.parse(await bodySent(page, explorer))).toEqual({
    at: null,
    tags: null,
    either: null,
    note: null,
    name: "",
  });
  // Pressing it again removes the value.
  await explorer.getByRole("button", { name: "Null for at" }).click();
  await expect(
    explorer
      .getByRole("textbox", { name: /^x/ })
      .or(explorer.getByRole("button", { name: "Add at" })),
  ).toBeVisible();
});

test("a form accepts fields that its schema does not name", async ({
  page,
}) => {
  const explorer = await openWith(page, {
    "application/x-www-form-urlencoded": {
      schema: {
        type: "object",
        properties: { name: { type: "string" } },
        additionalProperties: { type: "string" },
      },
    },
  });
  await explorer.getByLabel(/^name/).fill("a b");
  await explorer.getByLabel(/^Other fields/).fill('{"more": "1&2"}');
  expect(await bodySent(page, explorer)).toBe("name=a%20b&more=1%262");
});

test("a range of text types asks for the type to send", async ({ page }) => {
  const explorer = await openWith(page, { "text/*": {} });
  await explorer.getByLabel("Body, text/*").fill("# hi");
  await explorer.getByLabel("Sent as").fill("text/markdown");
  const sending = nextRequest(page, "/core/groups/");
  await send(explorer);
  const sent = await sending;
  expect(sent.headers()["content-type"]).toBe("text/markdown");
  expect(sent.postData()).toBe("# hi");
});

test("an XML body has an example that matches its schema", async ({ page }) => {
  const explorer = await openWith(page, {
    "application/xml": {
      schema: {
        type: "object",
        xml: { name: "group" },
        properties: { name: { type: "string", example: "a" } },
      },
    },
  });
  await explorer.getByRole("button", { name: "Insert example" }).click();
  await expect(explorer.getByLabel("Body, application/xml")).toHaveValue(
    /<group>\s*<name>a<\/name>\s*<\/group>/,
  );
});
