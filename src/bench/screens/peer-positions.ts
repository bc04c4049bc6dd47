import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import {
  type Description,
  type OperationEntry,
  type Parameter,
  type RequestBody,
  listOperations,
  modelOf,
} from "../../description";
import { merge, resolved, resolvedList } from "../../description/model";
import { listen } from "../../serve/listen";
import { installPeers, peers } from "../peers/peers";
import { peerPath, peerServer } from "../peers/server";
import { operations } from "./pages";
import type { Positions } from "./positions";

/** A property of each operation's response that identifies its example. */
const responseProperties: Record<(typeof operations)[number], string> = {
  "core-users-list": "pagination",
  "core-users-create": "pk",
  "core-users-retrieve": "pk",
  "crypto-certificatekeypairs-generate-create": "fingerprint_sha256",
  "providers-oauth-2-create": "component",
  "core-applications-check-access-retrieve": "passing",
};

const schemes = ["light", "dark"] as const;
const light = ["light"] as const;
type Scheme = (typeof schemes)[number];

/** Maximum time for a peer to show an operation of a large description, in milliseconds. */
const timeoutMs = 120_000;

export interface PeerPositions {
  peer: string;
  positions: Positions[];
}

/**
 * Opens the same operations on the peers' pages, at 1400 by 900 px.
 *
 * @param spec file of the description in JSON
 * @param folder folder for screenshots in both color schemes and all widths; without it none are
 *   taken
 */
export async function measurePeers(
  browser: Browser,
  spec: string,
  folder: string | undefined,
  say: (line: string) => void,
): Promise<PeerPositions[]> {
  const server = peerServer(await installPeers(), spec);
  await listen(server, 0, true);
  const { port } = server.address() as AddressInfo;
  const site = `http://localhost:${String(port)}`;
  const description = JSON.parse(readFileSync(spec, "utf8")) as Description;
  const entries = listOperations(description, "kebab-case");
  try {
    // Most of the time is spent waiting for pages, so all peers are opened at once.
    return await Promise.all(
      peers.map(async (peer) => {
        const positions: Positions[] = [];
        for (const operation of operations) {
          const entry = entries.find(({ page }) => page === operation);
          if (!entry) throw new RangeError(`${spec} has no ${operation}.`);
          const { operationId: id, method } = entry;
          const [tag = ""] = entry.operation.tags ?? [];
          const fragment = peer.fragment({ id, method, path: entry.path, tag });
          const url = (scheme: Scheme) =>
            `${site}${peerPath(peer.name)}?scheme=${scheme}#${fragment}`;
          for (const scheme of folder === undefined ? light : schemes) {
            const page = await openPage(browser, url(scheme), scheme);
            if (scheme === "light")
              positions.push({
                operation,
                ...(await page.evaluate(peerPositionsOf, {
                  property: responseProperties[operation],
                  names: namesOf(description, entry),
                })),
              });
            if (folder !== undefined) {
              const name = `${peerPath(peer.name).slice(1)}-${operation}`;
              await takePeerScreenshots(page, scheme, path.join(folder, name));
            }
            await page.close();
          }
        }
        say(`Opened ${peer.name}`);
        return { peer: peer.name, positions };
      }),
    );
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Returns the names of an operation's parameters and request properties. */
function namesOf(
  description: Description,
  { operation }: OperationEntry,
): string[] {
  const model = modelOf(description);
  const parameters = resolvedList<Parameter>(model, operation.parameters);
  const body = resolved<RequestBody>(model, operation.requestBody);
  const [media] = Object.values(body?.content ?? {});
  const { properties = {} } = merge(model, media?.schema ?? true).schema;
  return [...parameters.map(({ name }) => name), ...Object.keys(properties)];
}

/** Takes a screenshot in each width of a page that shows an operation at 1400 px. */
async function takePeerScreenshots(
  page: Page,
  scheme: Scheme,
  file: string,
): Promise<void> {
  for (const width of [1400, 1920, 390]) {
    await page.setViewportSize({ width, height: 900 });
    if (width !== 1400) {
      // Peers scroll to the operation only when they are opened.
      await page.reload();
      await untilStill(page);
    }
    await page.screenshot({ path: `${file}-${String(width)}-${scheme}.png` });
  }
}

async function openPage(
  browser: Browser,
  url: string,
  scheme: Scheme,
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1400, height: 900 },
    colorScheme: scheme,
  });
  page.setDefaultTimeout(timeoutMs);
  // tsx wraps functions with a helper for their names, which the page does not have.
  await page.addInitScript("globalThis.__name = (value) => value");
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  await untilStill(page);
  return page;
}

/** Waits until nothing changes: a peer scrolls to the operation once it has read the description. */
async function untilStill(page: Page): Promise<void> {
  let before = "";
  for (let waited = 0; waited < timeoutMs; waited += 1500) {
    await page.waitForTimeout(1500);
    const now = await page.evaluate(
      () =>
        `${String(document.documentElement.outerHTML.length)} ${String(Math.round(scrollY))} ${String(document.documentElement.scrollHeight)}`,
    );
    if (now === before && waited > 3000) break;
    before = now;
  }
}

/**
 * Runs in the page; also reads shadow roots. The height of a row is the distance between the names of
 * parameters or properties in the longest column of them.
 */
function peerPositionsOf({
  property,
  names,
}: {
  property: string;
  names: readonly string[];
}): Omit<Positions, "operation"> {
  const all: Element[] = [];
  const collect = (root: ParentNode) => {
    for (const element of root.querySelectorAll("*")) {
      all.push(element);
      if (element.shadowRoot) collect(element.shadowRoot);
    }
  };
  collect(document);
  const seen = all.filter((element) => {
    const { width, height, top } = element.getBoundingClientRect();
    // Anything above the window belongs to another operation.
    return width > 0 && height > 0 && top >= 0 && element.checkVisibility();
  });
  const blocks = seen.filter((element) =>
    element.matches(
      "pre, code, json-tree, .microlight, .redoc-json, .sl-code-viewer, .cm-content, [class*='code-block']",
    ),
  );
  const textOf = (element: Element) =>
    `${element.textContent}${element.shadowRoot?.textContent ?? ""}`.trim();
  const topOf = (wanted: (text: string) => boolean) => {
    const tops = blocks
      .filter((element) => wanted(textOf(element)))
      .map((element) => element.getBoundingClientRect().top);
    return tops.length > 0 ? Math.round(Math.min(...tops)) : undefined;
  };
  const columns = new Map<number, number[]>();
  for (const element of seen) {
    const own = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? "")
      .join("")
      .replace(/[\s*:?]/g, "");
    if (!names.includes(own)) continue;
    const { left, top } = element.getBoundingClientRect();
    const column = columns.get(Math.round(left)) ?? [];
    columns.set(Math.round(left), [...column, top]);
  }
  const [longest = []] = [...columns.values()].sort(
    (a, b) => b.length - a.length,
  );
  const tops = [...new Set(longest)].sort((a, b) => a - b);
  const gaps = tops
    .slice(1)
    .map((top, at) => top - (tops[at] ?? 0))
    // The next operation is further away.
    .filter((gap) => gap < 400);
  const sum = gaps.reduce((left, right) => left + right, 0);
  return {
    request: topOf((text) => /\bcurl\b|fetch\(|XMLHttpRequest/.test(text)),
    response: topOf(
      (text) =>
        text.length > 15 &&
        /^[\d\s]*[{[]|"\s*:/.test(text) &&
        new RegExp(`\\b${property}\\b`).test(text) &&
        !/\bcurl\b/.test(text),
    ),
    row: gaps.length > 1 ? Math.round(sum / gaps.length) : undefined,
  };
}
