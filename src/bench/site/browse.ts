import type { Page } from "@playwright/test";
import { chromium } from "@playwright/test";
import { listenOnLoopback } from "../../testing/listen";
import type { Description } from "../../description";
import { createSandbox } from "../../sandbox";
import { chromiumArguments, ensureChromium } from "../../testing/chromium";
import { compressingServer } from "./server";
import { type Field, openExplorer, send } from "./explorer";
import {
  type Spent,
  type Visit,
  median,
  newReader,
  settle,
  visit,
} from "./visit";

/** CPU slowdown, to simulate a reader's machine. */
const slowdown = 4;

export interface Browsed {
  visit: Visit;
  /** Bytes of scripts loaded when the explorer is opened. */
  opened: number;
  /**
   * The costs after opening the explorer and receiving a response, if the request could be sent.
   */
  sent: Spent | undefined;
  /** Milliseconds from the click on a hovered link to the next page. */
  nextPage: number;
}

export interface Wanted {
  /** URL of the operation's page. */
  url: string;
  /** Name of a property in its response. */
  text: string;
  /** The request's required fields. */
  fields: Field[];
  runs: number;
}

/** Opens a site in Chromium and uses it as readers do. */
export async function browse(
  folder: string,
  description: Description,
  { url, text, fields, runs }: Wanted,
): Promise<Browsed> {
  const sandbox = await createSandbox({ description });
  const server = compressingServer(folder, sandbox);
  const origin = await listenOnLoopback(server);
  const browser = await chromium.launch({
    executablePath: ensureChromium(() => undefined),
    args: chromiumArguments,
  });
  try {
    const visits: Visit[] = [];
    const opened: number[] = [];
    const sent: Spent[] = [];
    const navigations: number[] = [];
    for (let run = 0; run < runs; run++) {
      const reader = await newReader(browser, slowdown);
      const seen = await visit(reader, origin + url, text);
      visits.push(seen);
      await openExplorer(reader.page);
      opened.push(reader.loaded().script - seen.script);
      if (await send(reader.page, fields)) sent.push(await settle(reader));
      await reader.close();
      const another = await newReader(browser, slowdown);
      await another.page.goto(origin + url, { waitUntil: "networkidle" });
      navigations.push(await follow(another.page));
      await another.close();
    }
    return {
      visit: median(visits),
      opened: middle(opened),
      sent: sent.length === runs ? median(sent) : undefined,
      nextPage: middle(navigations),
    };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
    await sandbox.close();
  }
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/**
 * Follows the first other operation in the menu and measures the time until its title is painted.
 */
async function follow(page: Page): Promise<number> {
  const link = page
    .locator('nav.menu .api-method > a.menu__link:not([aria-current="page"])')
    .first();
  const before = await page.locator("h1").first().textContent();
  await link.hover();
  // Wait until everything preloaded on hover is loaded; `networkidle` cannot be used a second time.
  await page.waitForTimeout(500);
  return link.evaluate(
    (element, title) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        new MutationObserver((_, observer) => {
          if (document.querySelector("h1")?.textContent === title) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            resolve(performance.now() - start);
          });
        }).observe(document.body, { childList: true, subtree: true });
        (element as HTMLElement).click();
      }),
    before,
  );
}
