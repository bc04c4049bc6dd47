import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { type Browser, type Page, chromium } from "@playwright/test";
import { listen } from "../../serve/listen";
import { chromiumArguments, ensureChromium } from "../../testing/chromium";
import { installPeers, peers } from "../peers/peers";
import { peerPath, peerServer } from "../peers/server";
import type { PeerSearch } from "./peer-search";

/** How to use the search on a peer's page. */
interface Steps {
  /** Waits until the search is ready, and opens it. */
  open: (page: Page) => Promise<void>;
  /** Types a text, waits for the results, and returns them as named by the peer. */
  find: (page: Page, text: string) => Promise<string[]>;
}

/** Maximum time for a peer to read a large description, in milliseconds. */
const timeoutMs = 300_000;

/** Maximum delay of results after a text was typed, in milliseconds. */
const settled = 900;

const steps: Record<string, Steps> = {
  Scalar: {
    async open(page) {
      const button = page.getByRole("button", { name: /search/i }).first();
      await button.waitFor({ timeout: timeoutMs });
      await button.click({ timeout: timeoutMs });
      await page.getByRole("combobox").first().waitFor({ timeout: timeoutMs });
    },
    async find(page, text) {
      await page.getByRole("combobox").first().fill(text);
      await page.waitForTimeout(settled);
      return page
        .locator('[id^="search-result-"]')
        .evaluateAll((all) =>
          all.map(({ id }) => id.replace(/^search-result-/, "")),
        );
    },
  },
  Redoc: {
    async open(page) {
      await page
        .getByRole("textbox", { name: "Search" })
        .or(page.locator("input[placeholder='Search...']"))
        .first()
        .waitFor({ timeout: timeoutMs });
    },
    async find(page, text) {
      const field = page.locator("input[placeholder='Search...']");
      await field.fill("");
      await page.waitForTimeout(settled / 3);
      await field.fill(text);
      await page.waitForTimeout(settled);
      return page
        .locator('[data-role="search:result"]')
        .evaluateAll((all) =>
          all.map(
            (one) =>
              one.getAttribute("data-item-id") ??
              one
                .querySelector("[data-item-id]")
                ?.getAttribute("data-item-id") ??
              "",
          ),
        );
    },
  },
  RapiDoc: {
    async open(page) {
      await page.locator("#nav-bar-search").waitFor({ timeout: timeoutMs });
    },
    async find(page, text) {
      const field = page.locator("#nav-bar-search");
      await field.fill(text, { timeout: timeoutMs });
      await field.press("Enter", { timeout: timeoutMs });
      await page.waitForTimeout(settled);
      return page.locator(".nav-bar-path").evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          .slice(0, 25)
          .map((one) => one.getAttribute("data-content-id") ?? ""),
      );
    },
  },
};

/** Opens the peers' searches in Chromium, each for a description. */
export async function browserSearches(
  spec: string,
  say: (line: string) => void,
): Promise<PeerSearch[]> {
  const server = peerServer(await installPeers(), spec);
  await listen(server, 0, true);
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: ensureChromium(say),
    args: chromiumArguments,
  });
  let open = Object.keys(steps).length;
  const searches: PeerSearch[] = [];
  for (const [name, { open: openSearch, find }] of Object.entries(steps)) {
    say(`Opening ${name}`);
    const { page, bytes } = await openPeer(
      browser,
      `http://localhost:${String(port)}${peerPath(name)}`,
    );
    const start = performance.now();
    await openSearch(page);
    const seconds = (performance.now() - start) / 1000;
    const version = peers.find((peer) => peer.name === name)?.version ?? "";
    searches.push({
      name: `${name} ${version}`,
      bytes: bytes(),
      note: `ready after ${seconds.toFixed(1)} s`,
      find: (text) => find(page, text),
      async close() {
        await page.close();
        open -= 1;
        if (open > 0) return;
        await browser.close();
        server.close();
        server.closeAllConnections();
      },
    });
  }
  return searches;
}

async function openPeer(
  browser: Browser,
  url: string,
): Promise<{ page: Page; bytes: () => number }> {
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
  await page.goto(url);
  return { page, bytes: () => bytes };
}
