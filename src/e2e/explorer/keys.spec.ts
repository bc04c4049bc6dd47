import { expect, test } from "../test";
import { openExplorer } from "./explorer";

test("Space, Enter and Escape send nothing on 50 operations with the explorer open", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const sent: string[] = [];
  await openExplorer(page, "core-applications-list");
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/v3/"))
      sent.push(`${request.method()} ${pathname}`);
  });
  const explorer = page.getByRole("form", { name: /^Try / });
  const title = page.getByRole("heading", { level: 1 });
  const next = page.locator(".pagination-nav__link--next");
  let operations = 0;
  for (let steps = 0; operations < 50 && steps < 80; steps++) {
    const from = await title.textContent();
    await next.click();
    await expect(title).not.toHaveText(from ?? "");
    await expect(title).toBeFocused();
    const isOperation =
      (await page.locator("[data-explorer-open]").count()) > 0;
    if (!isOperation) continue;
    await explorer.waitFor();
    for (const key of ["Space", "Enter", "Escape"])
      await page.keyboard.press(key);
    operations++;
  }
  expect(operations).toBe(50);
  expect(sent).toEqual([]);
  await expect(explorer).toBeVisible();
});
