import path from "node:path";
import type { Browser } from "@playwright/test";
import { operations, otherPages, reference } from "./pages";

const widths = [390, 1400, 1920] as const;
const schemes = ["light", "dark"] as const;

/** Takes screenshots of the first screen of each page, in both color modes and all widths. */
export async function takeScreenshots(
  browser: Browser,
  site: string,
  folder: string,
): Promise<void> {
  const pages = [
    ...operations.map((name) => [name, `${reference}${name}/`] as const),
    ...Object.entries(otherPages),
  ];
  for (const colorScheme of schemes)
    for (const width of widths) {
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        colorScheme,
      });
      for (const [name, pathname] of pages) {
        await page.goto(site + pathname);
        await page.waitForLoadState("networkidle");
        const file = `${name}-${String(width)}-${colorScheme}.png`;
        await page.screenshot({ path: path.join(folder, file) });
      }
      await page.close();
    }
}
