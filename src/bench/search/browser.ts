import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { type Browser, type Page, chromium } from "@playwright/test";
import { createSafeServer } from "../../config/http-server";
import { chromiumArguments, ensureChromium } from "../../testing/chromium";
import { listen } from "../../serve/listen";
import { staticSite } from "../../serve/static-site";

/** CPU slowdown, to simulate a reader's machine. */
const slowdown = 4;

export interface Reaction {
  /** Milliseconds from the first key in the field to the first result painted. */
  typed: number;
  /** The same if the key that opens the search is followed immediately by the first one. */
  atOnce: number;
  /** Milliseconds from another key to its results, when all files are loaded. */
  further: number;
  /** Bytes (gzip) fetched before the first result. */
  bytes: number;
}

/**
 * Measures the response time of a built site's search, with other search files in place of its own.
 *
 * @param folder folder of the site, built for the base URL `/`
 * @param files the search's files, by name
 * @param runs number of runs, of which the median is returned
 */
export async function measureReaction(
  folder: string,
  files: ReadonlyMap<string, string>,
  runs: number,
): Promise<Reaction> {
  const server = createSafeServer(staticSite(folder, "/", () => ({})));
  await listen(server, 0, true);
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: ensureChromium(() => undefined),
    args: chromiumArguments,
  });
  try {
    const url = `http://localhost:${String(port)}/docs/guides/`;
    const reactions: Reaction[] = [];
    for (let run = 0; run < runs; run++)
      reactions.push(await measureOnce(browser, url, files));
    const middle = (key: keyof Reaction) =>
      reactions.map((one) => one[key]).sort((a, b) => a - b)[
        Math.floor(runs / 2)
      ] ?? 0;
    return {
      typed: middle("typed"),
      atOnce: middle("atOnce"),
      further: middle("further"),
      bytes: middle("bytes"),
    };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

async function measureOnce(
  browser: Browser,
  url: string,
  files: ReadonlyMap<string, string>,
): Promise<Reaction> {
  const first = await openPage(browser, url, files);
  await first.page.keyboard.press("/");
  await first.page.getByRole("combobox", { name: /^Search/ }).waitFor();
  await first.page.waitForTimeout(1000);
  const typed = await timeToResult(first.page, () =>
    first.page.keyboard.press("u"),
  );
  const bytes = first.fetched();
  await first.page.keyboard.type("ser p");
  await first.page.waitForLoadState("networkidle");
  await first.page.waitForTimeout(1000);
  const further = await timeToResult(first.page, () =>
    first.page.keyboard.press("a"),
  );
  await first.page.close();

  const second = await openPage(browser, url, files);
  const atOnce = await timeToResult(second.page, () =>
    second.page.keyboard.type("/u"),
  );
  await second.page.close();
  return { typed, atOnce, further, bytes };
}

async function openPage(
  browser: Browser,
  url: string,
  files: ReadonlyMap<string, string>,
): Promise<{ page: Page; fetched: () => number }> {
  const page = await browser.newPage();
  await page.route("**/search/*.json", (route) => {
    const name = new URL(route.request().url()).pathname.replace(/^.*\//, "");
    return route.fulfill({
      contentType: "application/json",
      body: files.get(name) ?? "null",
    });
  });
  // tsx wraps functions with a helper for their names, which the page does not have.
  await page.addInitScript("globalThis.__name = (value) => value");
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  let bytes = 0;
  page.on("response", (response) => {
    void response
      .body()
      .then((body) => (bytes += gzipSync(body, { level: 9 }).byteLength))
      .catch(() => undefined);
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return { page, fetched: () => bytes };
}

/** Returns the milliseconds from the last key pressed to the paint of its results. */
async function timeToResult(
  page: Page,
  press: () => Promise<unknown>,
): Promise<number> {
  // The page must be listening before the key is pressed: input events overtake scripts.
  const watch = await page.evaluateHandle(watchResults);
  await press();
  return watch.evaluate(({ time }) => time);
}

/**
 * Runs in the page.
 *
 * @returns a promise in an object, because a promise itself would be awaited
 */
function watchResults(): { time: Promise<number> } {
  const list = () =>
    document.querySelector('[role="listbox"]')?.innerHTML ?? "";
  const before = list();
  let pressed: number | undefined;
  const note = ({ timeStamp }: Event) => (pressed = timeStamp);
  addEventListener("keydown", note, { capture: true });
  const start = performance.now();
  const time = new Promise<number>((resolve, reject) => {
    const look = () => {
      const now = list();
      if (performance.now() - start > 15_000)
        reject(
          new Error(
            pressed === undefined
              ? "The page received no key within 15 s."
              : "The results did not change within 15 s.",
          ),
        );
      else if (
        pressed === undefined ||
        now === before ||
        !now.includes('role="option"')
      )
        requestAnimationFrame(look);
      else
        requestAnimationFrame(() => {
          setTimeout(() => {
            removeEventListener("keydown", note, { capture: true });
            resolve(performance.now() - (pressed ?? start));
          });
        });
    };
    look();
  });
  return { time };
}
