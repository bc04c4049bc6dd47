import { expect, test } from "../test";
import { openExplorer, writeBody } from "./explorer";

for (const scheme of ["light", "dark"] as const) {
  test(`the selected suggestion is readable, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const explorer = await openExplorer(page, "core-groups-create");
    const editor = explorer.getByRole("textbox", { name: "Body, JSON" });
    await explorer.locator(".cm-content").waitFor();
    await editor.click();
    await page.keyboard.press("Control+Space");
    const chosen = explorer.locator(
      ".cm-tooltip-autocomplete li[aria-selected]",
    );
    await expect(chosen).toContainText("required properties");
    const { color, background } = await chosen.evaluate((element) => {
      const style = getComputedStyle(element);
      return { color: style.color, background: style.backgroundColor };
    });
    expect(contrast(color, background)).toBeGreaterThan(4.5);
  });
}

test("suggestions, Prettify and the form edit the same text", async ({
  page,
}) => {
  const explorer = await openExplorer(page, "core-groups-create");
  const content = explorer.locator(".cm-content");
  await content.waitFor();
  await explorer.getByRole("textbox", { name: "Body, JSON" }).click();
  await page.keyboard.type('{"nam');
  await expect(
    explorer.locator(".cm-tooltip-autocomplete li").first(),
  ).toContainText('"name"');
  await page.keyboard.press("Escape");
  await writeBody(explorer, '{"name":"a"}');
  await explorer.getByRole("button", { name: "Prettify" }).click();
  await expect(content.locator(".cm-line")).toHaveCount(3);
  await explorer.getByRole("button", { name: "Form", exact: true }).click();
  const name = explorer.getByRole("textbox", { name: /^name/ });
  await expect(name).toHaveValue("a");
  await name.fill("b");
  await explorer.getByRole("button", { name: "JSON", exact: true }).click();
  await expect(content).toContainText('"name": "b"');
});

/**
 * Returns the contrast ratio of two colours.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? [])
    .slice(0, 3)
    .map((part) => Number(part) / 255)
    .map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
