import type { Page } from "@playwright/test";
import { expect, test } from "../test";
import {
  checkServer,
  openAccess,
  openExplorer,
  send,
  unfold,
} from "./explorer";

test.use({ allowConsole: [/status of 40\d|ERR_FAILED/] });

const me = "core-users-me-retrieve";
const form = (page: Page) => page.getByRole("form", { name: /^Try / });

test("closes by its button and by Escape; the focus returns and the draft is kept", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-retrieve");
  await expect(explorer).toBeFocused();
  await explorer.getByLabel(/^id/).fill("7");
  await explorer.getByRole("button", { name: "Close the explorer" }).click();
  const open = page.getByRole("button", { name: "Try it" });
  await expect(open).toBeFocused();
  await expect(explorer).toBeHidden();

  await open.click();
  await expect(explorer.getByLabel(/^id/)).toHaveValue("7");
  await explorer.getByLabel(/^id/).press("Escape");
  await expect(open).toBeFocused();
  await page.reload();
  await expect(open).toBeVisible();
  await expect(explorer).toBeHidden();
});

test("a description that cannot be loaded is reported and can be retried", async ({
  page,
}) => {
  await page.route("**/reference-data/**", (route) => route.abort());
  await page.goto(`docs/developer-docs/api/reference/${me}/`);
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByText("could not be loaded")).toBeVisible();
  await page.unroute("**/reference-data/**");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(form(page)).toBeVisible();
});

test("stays open on the next operation with server and credentials, without taking the focus", async ({
  page,
}) => {
  await page.route("https://auth.example.com/**", (route) =>
    route.fulfill({
      headers: { "Access-Control-Allow-Origin": "*" },
      json: { capabilities: [] },
    }),
  );
  await openExplorer(page, me);
  await checkServer(form(page), "auth.example.com");
  await form(page).getByRole("radio", { name: "Bearer token" }).check();
  await form(page).getByLabel("Token", { exact: true }).fill("token-of-mine");
  await form(page).getByRole("button", { name: "Use it" }).click();
  await page
    .getByRole("navigation", { name: "Docs sidebar" })
    .getByRole("link", { name: /list users/i })
    .click();
  await page.waitForURL(/core-users-list/);
  await expect(form(page)).toHaveAttribute("aria-label", /users\/$/);
  await expect(form(page)).not.toBeFocused();
  await expect(
    form(page).getByText("GET https://auth.example.com/api/v3/core/users/"),
  ).toBeVisible();
  await openAccess(form(page));
  await expect(form(page).getByText("1 credential kept")).toBeVisible();
  await page.goBack();
  await expect(form(page)).toHaveAttribute("aria-label", /users\/me\/$/);
});

test("optional parameters are folded unless they have a value", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-users-list");
  const search = explorer.getByLabel(/^search/);
  await expect(search).toBeHidden();
  await unfold(explorer);
  await search.fill("mira");
  await unfold(explorer);
  await expect(explorer.getByText("of these sent: search=mira")).toBeVisible();
  await page.reload();
  await expect(search).toHaveValue("mira");
  await expect(search).toBeVisible();
});

for (const width of [360, 800, 1400]) {
  test(`Send is always visible, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    const explorer = await openExplorer(page, "core-users-list");
    await unfold(explorer);
    const button = explorer.getByRole("button", { name: "Send", exact: true });
    await expect(button).toBeInViewport();
    await explorer
      .getByLabel(/^username/)
      .first()
      .focus();
    await expect(button).toBeInViewport();
    await button.click();
    await expect(explorer.getByText(/^403/)).toBeInViewport();
    await expect(button).toBeInViewport();
  });
}

for (const scrolled of [0, 300]) {
  test(`opening the explorer does not move the text beside it, scrolled by ${scrolled}`, async ({
    page,
  }) => {
    await page.goto(
      "docs/developer-docs/api/reference/oauth-2-authorization-codes-retrieve/",
    );
    await page.evaluate((top) => {
      scrollTo(0, top);
    }, scrolled);
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".reference__content > *")].map(
          (element) => {
            const { top, left, width } = element.getBoundingClientRect();
            return [top, left, width];
          },
        ),
      );
    const before = await places();
    await page.getByRole("button", { name: "Try it" }).click();
    await form(page).getByLabel(/^id/).fill("1");
    await send(form(page));
    await expect(form(page).getByText(/^403/)).toBeInViewport();
    expect(await places()).toEqual(before);
  });
}

test("the focused element is not hidden behind the foot", async ({ page }) => {
  for (const width of [360, 1400]) {
    await page.setViewportSize({ width, height: 600 });
    const explorer = await openExplorer(page, "core-users-list");
    if (!(await explorer.getByLabel(/^search/).isVisible())) {
      await unfold(explorer);
    }
    await explorer.getByLabel(/^attributes/).focus();
    for (let steps = 0; steps < 16; steps++) {
      await page.keyboard.press("Tab");
      const isCovered = await page.evaluate(() => {
        const { left, bottom, height } =
          document.activeElement?.getBoundingClientRect() ?? new DOMRect();
        const there = document.elementFromPoint(left + 5, bottom - height / 2);
        return !there || !document.activeElement?.contains(there);
      });
      expect(isCovered, `${width} px, ${steps}`).toBe(false);
    }
  }
});
