import type { Page } from "@playwright/test";
import { chromium } from "@playwright/test";
import type { AddressInfo } from "node:net";
import type { Description } from "../../description";
import { createSandbox } from "../../sandbox";
import { chromiumArguments, ensureChromium } from "../../testing/chromium";
import { compressingServer } from "./server";
import { type Visit, median, newReader, visit } from "./visit";

/** The processor is this many times slower than this machine's. */
const slowdown = 4;

export interface Browsed {
  visit: Visit;
  /** What the explorer adds: bytes of scripts until it can be used, and until an answer is there. */
  explorer: { opened: number; answered: number | undefined };
  /** Milliseconds from a click on a link, pointed at before, to the next page. */
  nextPage: number;
}

export interface Wanted {
  /** Address of the operation's page. */
  address: string;
  /** Name of a property of its response. */
  text: string;
  runs: number;
}

/** Opens a site in Chromium as its readers do. */
export async function browse(
  folder: string,
  description: Description,
  { address, text, runs }: Wanted,
): Promise<Browsed> {
  const sandbox = await createSandbox({ description });
  const server = compressingServer(folder, sandbox);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${String(port)}`;
  const browser = await chromium.launch({
    executablePath: ensureChromium(() => undefined),
    args: chromiumArguments,
  });
  try {
    const visits: Visit[] = [];
    const explorers: Browsed["explorer"][] = [];
    const navigations: number[] = [];
    for (let run = 0; run < runs; run++) {
      const reader = await newReader(browser, slowdown);
      const seen = await visit(reader, origin + address, text);
      visits.push(seen);
      const opened = await openExplorer(reader.page);
      const before = reader.loaded().script - seen.script;
      explorers.push({
        opened: opened ? before : 0,
        answered: (await send(reader.page))
          ? reader.loaded().script - seen.script
          : undefined,
      });
      await reader.close();
      const another = await newReader(browser, slowdown);
      await another.page.goto(origin + address, { waitUntil: "networkidle" });
      navigations.push(await follow(another.page));
      await another.close();
    }
    const middle = <T>(all: T[]) => all[all.length >> 1] as T;
    return {
      visit: median(visits),
      explorer: middle(explorers),
      nextPage: middle(navigations.sort((a, b) => a - b)),
    };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
    await sandbox.close();
  }
}

/** Opens the explorer where it is not open from the start. */
async function openExplorer(page: Page): Promise<boolean> {
  const button = page.getByRole("button", { name: "Try it" });
  if ((await button.count()) === 0) return false;
  await button.first().click();
  await sendButton(page).waitFor({ timeout: 30_000 });
  await page.waitForLoadState("networkidle");
  return true;
}

const sendButton = (page: Page) =>
  page.getByRole("button", { name: /^(Send|Send API Request)$/ }).first();

/** Whether a request was sent and answered, whatever the answer. */
async function send(page: Page): Promise<boolean> {
  const answered = page
    .waitForResponse((response) => response.url().includes("/api/v3/"), {
      timeout: 10_000,
    })
    .then(
      () => true,
      () => false,
    );
  const pressed = sendButton(page)
    .click({ timeout: 5000 })
    .then(
      () => true,
      () => false,
    );
  return (await pressed) && (await answered);
}

/** Follows the first other operation of the menu; counts until its title is painted. */
async function follow(page: Page): Promise<number> {
  const link = page
    .locator('nav.menu .api-method > a.menu__link:not([aria-current="page"])')
    .first();
  const before = await page.locator("h1").first().textContent();
  await link.hover();
  // Long enough for what pointing at it loads; a page that was idle once counts as idle for ever.
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
