import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import {
  type Browser,
  type Locator,
  type Page,
  chromium,
} from "@playwright/test";
import { listen } from "../../serve/listen";
import { chromiumArguments, ensureChromium } from "../../testing/chromium";
import { installPeers, peers } from "../peers/peers";
import { peerPath, peerServer } from "../peers/server";
import type { PeerSearch } from "./peer-search";
import { type Steps, peerSteps, timeoutMs } from "./peer-steps";

/** How long results must not change, and how long there must be none, in milliseconds. */
const settled = { some: 500, none: 1500 };

/** How many results are compared. */
const maxResults = 25;

/** A word that every search finds, to tell when it is ready. */
const probe = "user";

/**
 * Opens the peers' searches in Chromium, one after the other, each for a description.
 *
 * @param spec file of the description in JSON
 * @param isWanted whether a search is opened, by its name
 */
export async function* browserSearches(
  spec: string,
  isWanted: (name: string) => boolean,
  say: (line: string) => void,
): AsyncGenerator<PeerSearch> {
  const server = peerServer(await installPeers(), spec);
  await listen(server, 0, true);
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: ensureChromium(say),
    args: chromiumArguments,
  });
  try {
    for (const steps of peerSteps) {
      const { peer, part } = steps;
      const { version = "" } = peers.find(({ name }) => name === peer) ?? {};
      const name = [peer, version, part].filter(Boolean).join(" ");
      if (!isWanted(name)) continue;
      say(`Opening ${name}`);
      const url = `http://localhost:${String(port)}${peerPath(peer)}`;
      yield await openSearch(browser, url, steps, name);
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

async function openSearch(
  browser: Browser,
  url: string,
  steps: Steps,
  name: string,
): Promise<PeerSearch> {
  const page = await browser.newPage({
    viewport: { width: 1400, height: 900 },
  });
  page.setDefaultTimeout(timeoutMs);
  let bytes = 0;
  page.on("response", (response) => {
    void response
      .body()
      .then((body) => (bytes += gzipSync(body).byteLength))
      .catch(() => undefined);
  });
  const start = performance.now();
  await page.goto(url);
  const field = await steps.open(page);
  await type(field, probe, steps);
  const { selector } = steps.results;
  await page.locator(selector).filter({ visible: true }).first().waitFor();
  const seconds = (performance.now() - start) / 1000;
  return {
    name,
    bytes,
    note: `first results after ${seconds.toFixed(1)} s`,
    async find(text) {
      await type(field, "", steps);
      await page.waitForTimeout(settled.some);
      await type(field, text, steps);
      return results(page, steps);
    },
    close: () => page.close(),
  };
}

async function type(
  field: Locator,
  text: string,
  { isSubmitted }: Steps,
): Promise<void> {
  await field.fill(text);
  if (isSubmitted) await field.press("Enter");
}

/** Returns the visible results once they no longer change. */
async function results(page: Page, steps: Steps): Promise<string[]> {
  const { selector, attribute } = steps.results;
  const read = () =>
    page.locator(selector).evaluateAll(
      (all, [name, limit]) =>
        all
          .filter((one) => one.checkVisibility())
          .slice(0, limit)
          .map((one) => one.getAttribute(name) ?? ""),
      [attribute, maxResults] as const,
    );
  let found = await read();
  let since = performance.now();
  const isSettled = () =>
    performance.now() - since > settled[found.length > 0 ? "some" : "none"];
  while (!isSettled()) {
    await page.waitForTimeout(50);
    const now = await read();
    if (now.join("\n") !== found.join("\n")) since = performance.now();
    found = now;
  }
  return found;
}
