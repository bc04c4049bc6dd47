import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../test";
import { openExplorer, response, send, writeBody } from "./explorer";

test.use({ allowConsole: [/status of 40\d/] });

for (const scheme of ["light", "dark"] as const) {
  for (const width of [1400, 360]) {
    test(`axe finds no violations, ${scheme}, ${width} px, and nothing is cut off`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 800 });
      const explorer = await openExplorer(page, "core-users-create");
      await writeBody(explorer, '{"username": 7}');
      await expect(
        explorer.getByRole("list", { name: "Problems in the body" }),
      ).toBeVisible();
      await send(explorer);
      await expect(explorer.getByRole("alertdialog")).toBeVisible();
      const asked = await new AxeBuilder({ page })
        .include("form[aria-label^='Try ']")
        .analyze();
      expect(asked.violations).toEqual([]);
      await explorer.getByRole("button", { name: "Send anyway" }).click();
      await expect(response(explorer)).toContainText("403");
      for (const summary of await explorer.locator("summary").all()) {
        await summary.click();
      }
      const { violations } = await new AxeBuilder({ page })
        .include("form[aria-label^='Try ']")
        .analyze();
      expect(violations).toEqual([]);
      const cut = await page.evaluate(
        () => document.documentElement.scrollWidth > innerWidth,
      );
      expect(cut).toBe(false);
    });
  }
}

test("can be used with the keyboard alone: open, fill, send, read", async ({
  page,
}) => {
  await page.goto(
    "docs/developer-docs/api/reference/oauth-2-authorization-codes-retrieve/",
  );
  await page.getByRole("button", { name: "Try it" }).focus();
  await page.keyboard.press("Enter");
  const explorer = page.getByRole("form", { name: /^Try / });
  await expect(explorer).toBeFocused();
  const field = explorer.getByLabel(/^id/);
  for (let steps = 0; steps < 40; steps++) {
    if (await field.evaluate((element) => element === document.activeElement)) {
      break;
    }
    await page.keyboard.press("Tab");
  }
  await expect(field).toBeFocused();
  await page.keyboard.type("1");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(response(explorer).getByRole("status")).toContainText("403");
});

test("Tab leaves the editor", async ({ page }) => {
  const explorer = await openExplorer(page, "core-users-create");
  await explorer.locator(".cm-content").focus();
  await page.keyboard.press("Tab");
  await expect(
    explorer.getByRole("button", { name: /^Insert/ }).first(),
  ).toBeFocused();
});
