import type { Page } from "@playwright/test";
import type { Description, Schema } from "../../description/model/types";
import { expect, test } from "../test";
import { openExplorer, send, writeBody } from "./explorer";

test.use({ allowConsole: [/status of 40\d/] });

/** Opens "Create a group" with another schema for its body. */
async function openWith(
  page: Page,
  change: (description: Description) => Schema,
) {
  await page.route(/core-groups-create[^/]*\.json$/, async (route) => {
    const description = (await (await route.fetch()).json()) as Description;
    const body = description.paths?.["/core/groups/"]?.post?.requestBody;
    const schema = change(description);
    if (body && "content" in body)
      body.content = { "application/json": { schema } };
    await route.fulfill({ json: description });
  });
  return openExplorer(page, "core-groups-create");
}

/**
 * Counts ticks of a timer on the page while its worker runs, until the worker is terminated. Work
 * on the page's own thread would let no ticks through, however fast the machine is.
 */
async function countTicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    let ticks = 0;
    setInterval(() => (ticks += 1), 20);
    window.Worker = class extends Worker {
      override postMessage(message: unknown) {
        ticks = 0;
        super.postMessage(message);
      }
      override terminate() {
        dataset["ticks"] = String(ticks);
        super.terminate();
      }
    };
  });
  return () =>
    page.evaluate(() => Number(document.documentElement.dataset["ticks"]));
}

test("a pattern with catastrophic backtracking is abandoned without blocking the page", async ({
  page,
}) => {
  const explorer = await openWith(page, () => ({
    type: "object",
    properties: {
      name: { type: "string", pattern: "^(a+)+$" },
      parent: { type: "string" },
    },
  }));
  const ticks = await countTicks(page);
  await writeBody(explorer, `{"name": "${"a".repeat(40)}!", "parent": 7}`);
  await expect(
    explorer.getByText(
      "The pattern ^(a+)+$ of /properties/name was not checked: it takes longer than 500 ms.",
    ),
  ).toBeVisible();
  await expect(
    explorer.getByRole("list", { name: "Problems in the body" }),
  ).toContainText("/parent");
  await send(explorer);
  await expect(explorer.getByRole("alertdialog")).toContainText("/parent");
  expect(await ticks()).toBeGreaterThan(2);
});

test("exponential alternatives are abandoned, and the request is sent", async ({
  page,
}) => {
  const explorer = await openWith(page, ({ components }) => {
    const ref = (level: number) => ({ $ref: `#/components/schemas/L${level}` });
    for (let level = 0; level < 30; level += 1) {
      const schema = { oneOf: [ref(level + 1), ref(level + 1)] };
      Object.assign(components?.schemas ?? {}, { [`L${level}`]: schema });
    }
    Object.assign(components?.schemas ?? {}, { L30: { type: "object" } });
    return ref(0);
  });
  await writeBody(explorer, '{"name": "Night"}');
  await expect(
    explorer.getByText(
      /^The schema L0 was not checked: it (takes longer|has too many)/,
    ),
  ).toBeVisible();
  const sending = page.waitForRequest((request) => request.method() === "POST");
  await send(explorer);
  expect((await sending).postData()).toBe('{"name": "Night"}');
});

test("a parameter's pattern with catastrophic backtracking does not block typing", async ({
  page,
}) => {
  await page.route(/core-users-me-retrieve[^/]*\.json$/, async (route) => {
    const description = (await (await route.fetch()).json()) as Description;
    const operation = description.paths?.["/core/users/me/"]?.get;
    const schema = { type: "string", pattern: "^(a+)+$" };
    Object.assign(operation ?? {}, {
      parameters: [{ name: "tenant", in: "query", required: true, schema }],
    });
    await route.fulfill({ json: description });
  });
  const explorer = await openExplorer(page, "core-users-me-retrieve");
  const ticks = await countTicks(page);
  const field = explorer.getByLabel(/^tenant/);
  await field.fill("b");
  await expect(explorer.getByText("It should match ^(a+)+$.")).toBeVisible();
  await field.fill(`${"a".repeat(40)}!`);
  await expect(
    explorer.getByText(/^It was not checked: matching the pattern/),
  ).toBeVisible();
  expect(await ticks()).toBeGreaterThan(2);
});

test("without workers, the request is sent without validation and the reader is told", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "Worker");
  });
  const explorer = await openExplorer(page, "core-groups-create");
  await writeBody(explorer, '{"name": 7}');
  await expect(
    explorer.getByText(/was not checked: the browser could not load/),
  ).toBeVisible();
  const sending = page.waitForRequest((request) => request.method() === "POST");
  await send(explorer);
  expect((await sending).postData()).toBe('{"name": 7}');
});
