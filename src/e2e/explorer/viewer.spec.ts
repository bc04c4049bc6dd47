import type { Locator, Page } from "@playwright/test";
import {
  type MisbehavingServer,
  startMisbehavingServer,
} from "../../testing/misbehaving-server";
import { expect, test } from "../test";
import { openExplorer, response, send } from "./explorer";

const me = "core-users-me-retrieve";
const endpoint = "**/api/v3/core/users/me/";

type Fulfilled = Parameters<
  Parameters<Parameters<Page["route"]>[1]>[0]["fulfill"]
>[0];

/** Opens the explorer and shows a response in it. */
async function show(page: Page, fulfilled: Fulfilled): Promise<Locator> {
  await page.unroute(endpoint);
  await page.route(endpoint, (route) => route.fulfill(fulfilled));
  const open = page.getByRole("form", { name: /^Try / });
  const explorer = (await open.isVisible())
    ? open
    : await openExplorer(page, me);
  await send(explorer);
  await expect(response(explorer).getByRole("status")).toContainText(
    "The response is here",
  );
  return response(explorer);
}

const clipboard = (page: Page) =>
  page.evaluate(() => navigator.clipboard.readText());

const users = `{"pagination": {"count": 3}, "results": [
  {"pk": 9007199254740993, "name": "Mira", "rate": 1.10, "at": "2020-01-01T00:00:00Z", "groups": ["a/b"]},
  {"pk": -0, "name": "Akadmin", "rate": 1E400, "dup": 1, "dup": 2},
  {"pk": 3, "name": "Zoë, \\"Z\\"", "rate": 12}
]}`;

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test.describe("JSON", () => {
  test("is a tree by the ARIA pattern, gone through by keys", async ({
    page,
  }) => {
    const shown = await show(page, {
      contentType: "application/json",
      body: users,
    });
    const tree = shown.getByRole("tree", { name: "JSON" });
    const item = (name: string | RegExp) =>
      tree.getByRole("treeitem", { name }).first();
    await tree.getByRole("treeitem").first().focus();
    await page.keyboard.press("ArrowDown");
    const pagination = item(/^"pagination"/);
    await expect(pagination).toBeFocused();
    await expect(pagination).toHaveAttribute("aria-level", "2");
    await expect(pagination).toHaveAttribute("aria-posinset", "1");
    await expect(pagination).toHaveAttribute("aria-setsize", "2");
    await page.keyboard.press("ArrowLeft");
    await expect(pagination).toHaveAttribute("aria-expanded", "false");
    await expect(item(/^"count"/)).toBeHidden();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(item(/^"count": 3/)).toBeFocused();
    await page.keyboard.press("r");
    await expect(item(/^"results"/)).toBeFocused();
    await page.keyboard.press("End");
    await expect(item(/^"rate": 12/)).toBeFocused();
    await page.keyboard.press("Home");
    await expect(tree.getByRole("treeitem").first()).toBeFocused();
  });

  test("shows and copies what was sent, to the digit", async ({ page }) => {
    const shown = await show(page, {
      contentType: "application/json",
      body: users,
    });
    for (const text of ["9007199254740993", "-0", "1.10", "1E400"])
      await expect(shown.getByRole("tree")).toContainText(text);
    await expect(shown.getByRole("treeitem", { name: /^"dup"/ })).toHaveCount(
      2,
    );
    await shown.getByRole("button", { name: "Copy the body" }).click();
    expect(await clipboard(page)).toBe(users);

    const groups = shown.getByRole("treeitem", { name: '"a/b"' });
    await groups.click();
    const copies = {
      "Copy value": "a/b",
      "Copy JSON Pointer": "/results/0/groups/0",
      "Copy JSONPath": "$.results[0].groups[0]",
    };
    for (const [action, text] of Object.entries(copies)) {
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: action }).click();
      await expect(shown.getByRole("status")).toHaveText(/^Copied: /);
      expect(await clipboard(page)).toBe(text);
      await expect(groups).toBeFocused();
    }
    const second = shown.getByRole("treeitem", { name: /^\{/ }).nth(2);
    await second.focus();
    await page.keyboard.press("ControlOrMeta+c");
    expect(await clipboard(page)).toBe(
      '{"pk": -0, "name": "Akadmin", "rate": 1E400, "dup": 1, "dup": 2}',
    );
  });

  test("tells how far a date is from now", async ({ page }) => {
    const shown = await show(page, {
      contentType: "application/json",
      body: users,
    });
    await expect(shown.locator("time")).toHaveAttribute(
      "title",
      /^\d+ years ago$/,
    );
  });

  test("is searched, also in what is folded", async ({ page }) => {
    const shown = await show(page, {
      contentType: "application/json",
      body: users,
    });
    await shown.getByRole("button", { name: "Fold all", exact: true }).click();
    await shown.getByRole("treeitem").first().focus();
    await page.keyboard.press("ControlOrMeta+f");
    await page.keyboard.type("NAME");
    await expect(shown.getByRole("search")).toContainText("1 of 3");
    await expect(shown.getByRole("status")).toHaveText("1 of 3");
    await expect(shown.getByRole("tree").locator("mark").first()).toBeVisible();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(shown.getByRole("search")).toContainText("3 of 3");
    await expect(shown.getByRole("treeitem", { name: /Zoë/ })).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(shown.getByRole("search")).toBeHidden();
    await expect(
      shown.getByRole("button", { name: "Search the response" }),
    ).toBeFocused();
  });

  test("a list is a table: columns chosen, sorted, copied as CSV", async ({
    page,
  }) => {
    const shown = await show(page, {
      contentType: "application/json",
      body: users,
    });
    await shown.getByRole("button", { name: "Table" }).click();
    const table = shown.getByRole("grid");
    await expect(table).toHaveAttribute("aria-rowcount", "4");
    await table.getByRole("button", { name: "name", exact: true }).click();
    await expect(
      table.getByRole("columnheader", { name: "name" }),
    ).toHaveAttribute("aria-sort", "ascending");
    await shown.getByRole("button", { name: /^Columns: 6 of 6/ }).click();
    for (const name of ["at", "groups", "dup"])
      await page.getByRole("checkbox", { name, exact: true }).uncheck();
    await page.keyboard.press("Escape");
    await shown.getByRole("button", { name: "Copy as CSV" }).click();
    await expect(shown.getByRole("status")).toHaveText(/^Copied/);
    expect(await clipboard(page)).toBe(
      'pk,name,rate\r\n-0,Akadmin,1E400\r\n9007199254740993,Mira,1.10\r\n3,"Zoë, ""Z""",12\r\n',
    );
    await table.getByRole("gridcell", { name: "Akadmin" }).click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Copy JSON Pointer" }).click();
    expect(await clipboard(page)).toBe("/results/0/name");
  });

  test("that is not valid is shown as it came, and where it ends", async ({
    page,
  }) => {
    const shown = await show(page, {
      contentType: "application/json",
      body: '{"a": 1,\n"b": }',
    });
    await expect(shown).toContainText(
      'Not valid JSON: Unexpected "}", line 2, column 6.',
    );
    await expect(shown.getByLabel("Response body")).toContainText('"b": }');
  });

  test("what differs leads to its place in the tree and on the page", async ({
    page,
  }) => {
    const shown = await show(page, { json: { user: { pk: "seven" } } });
    await shown.getByText(/^Differs from the description in/).click();
    await shown.getByRole("button", { name: "/user/pk" }).click();
    await expect(
      shown.getByRole("treeitem", { name: '"pk": "seven"' }),
    ).toBeFocused();
    await expect(
      shown
        .getByRole("listitem")
        .filter({ hasText: "/user/pk" })
        .getByRole("link", { name: "Description" }),
    ).toHaveAttribute("href", "#response-200.user.pk");
  });
});

test("takes the whole window and gives it back; Escape does not close the explorer", async ({
  page,
}) => {
  const shown = await show(page, {
    contentType: "application/json",
    body: users,
  });
  await shown.getByRole("button", { name: "Fill the window" }).click();
  const large = page.getByRole("dialog", { name: "The response" });
  await expect(large.getByRole("tree")).toBeVisible();
  expect((await large.boundingBox())?.width).toBe(1400);
  await page.keyboard.press("Escape");
  const enlarge = shown.getByRole("button", { name: "Fill the window" });
  await expect(enlarge).toBeFocused();
  expect((await large.boundingBox())?.width).toBeLessThan(600);
});

test("the column is made wider by keys, and stays so", async ({ page }) => {
  const shown = await show(page, {
    contentType: "application/json",
    body: users,
  });
  const width = async () => (await shown.boundingBox())?.width ?? 0;
  const before = await width();
  const handle = shown.getByRole("separator", {
    name: "Width of the explorer",
  });
  await handle.focus();
  for (let times = 0; times < 5; times++)
    await page.keyboard.press("ArrowLeft");
  const after = await width();
  expect(after - before).toBeGreaterThan(100);
  await page.reload();
  await expect(page.getByRole("form", { name: /^Try / })).toBeVisible();
  await expect.poll(width).toBe(after);
  await show(page, { contentType: "application/json", body: users });
  await handle.focus();
  await page.keyboard.press("Enter");
  await expect.poll(width).toBe(before);
});

test("XML and HTML are coloured text, and nothing in them runs", async ({
  page,
}) => {
  const html =
    '<!doctype html><h1 id="a">é</h1><script>window.ran = 1</script><img src=x onerror="window.ran = 1">';
  const shown = await show(page, {
    contentType: "text/html; charset=utf-8",
    body: html,
  });
  await expect(shown.getByLabel("Response body")).toHaveText(html);
  await expect(shown.locator(".response-attribute").first()).toHaveText("id");
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
});

test("CSV is a table, and saved as it came", async ({ page }) => {
  const shown = await show(page, {
    contentType: "text/csv; charset=utf-8",
    headers: {
      "content-disposition":
        "attachment; filename=\"t.csv\"; filename*=UTF-8''tarifs%20%C3%A9t%C3%A9.csv",
    },
    body: "id;name\r\n1;é\r\n",
  });
  await expect(shown.getByRole("gridcell", { name: "é" })).toBeVisible();
  const saving = page.waitForEvent("download");
  await shown.getByRole("button", { name: /^Save as/ }).click();
  expect((await saving).suggestedFilename()).toBe("tarifs été.csv");
});

test("pictures and PDFs are shown from memory, other files as bytes", async ({
  page,
}) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" onload="window.ran = 1"><script>window.ran = 1</script></svg>`;
  const shown = await show(page, { contentType: "image/svg+xml", body: svg });
  const picture = shown.getByRole("img", { name: "The response body" });
  await expect(picture).toHaveJSProperty("naturalWidth", 20);
  await expect(picture).toHaveAttribute("src", /^blob:/);
  expect(await page.evaluate(() => "ran" in window)).toBe(false);

  await show(page, {
    contentType: "application/octet-stream",
    body: Buffer.from([0, 1, 65, 66, 255]),
  });
  await expect(shown.getByLabel("Response body")).toHaveText(
    /^00000000\s+00 01 41 42 ff\s+\.\.AB\.$/,
  );

  await show(page, { contentType: "application/pdf", body: "%PDF-1.4" });
  await expect(shown.locator("iframe")).toHaveAttribute("src", /^blob:/);
});

test.describe("streams", () => {
  let server: MisbehavingServer;
  test.beforeAll(async () => {
    server = await startMisbehavingServer();
  });
  test.afterAll(() => server.close());

  const begin = async (page: Page, path: string) => {
    await page.route(endpoint, (route) =>
      route.continue({ url: server.origin + path }),
    );
    const explorer = await openExplorer(page, me);
    await send(explorer);
    return explorer;
  };

  test("events are shown as they come; Stop keeps them", async ({ page }) => {
    const explorer = await begin(page, "/events-without-end");
    const shown = response(explorer);
    const events = shown.getByRole("listitem");
    await expect(events.first()).toContainText("tick");
    await expect(shown.getByLabel("Response body")).toContainText('"n": 2.10');
    await expect(shown.getByRole("status")).toHaveText(
      "The response is coming in: 200 OK.",
    );
    await explorer.getByRole("button", { name: "Stop" }).click();
    await expect(shown).toContainText("the response ends where you stopped it");
    await expect(shown.getByLabel("Response body")).toContainText('"n": 2.10');
    await shown.getByRole("button", { name: "Raw" }).click();
    await expect(shown.getByLabel("Response body")).toContainText(
      "event: tick",
    );
  });

  test("a stream that takes longer than the timeout is not cut off", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      sessionStorage.setItem("api-explorer.timeout", "5");
    });
    const explorer = await begin(page, "/events-without-end");
    await expect(response(explorer).getByLabel("Response body")).toContainText(
      '"n": 60.10',
      { timeout: 15_000 },
    );
    await explorer.getByRole("button", { name: "Stop" }).click();
  });

  test("JSON lines are a tree and a table while they come", async ({
    page,
  }) => {
    const explorer = await begin(page, "/lines-without-end");
    const shown = response(explorer);
    await expect(
      shown.getByRole("treeitem", { name: '"name": "line 2"' }),
    ).toBeVisible();
    await shown.getByRole("button", { name: "Table" }).click();
    await expect(shown.getByRole("gridcell", { name: "line 5" })).toBeVisible();
    await explorer.getByRole("button", { name: "Stop" }).click();
    await expect(shown.getByRole("gridcell", { name: "line 5" })).toBeVisible();
  });
});
