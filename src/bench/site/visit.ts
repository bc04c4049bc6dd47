import type { Browser, CDPSession, Page } from "@playwright/test";

/** Costs of a page so far: bytes transferred, and times in milliseconds. */
export interface Spent {
  script: number;
  stylesheet: number;
  bytes: number;
  requests: number;
  /** Total blocking time: the time of long tasks beyond 50 ms each. */
  blocking: number;
  layoutShift: number;
  nodes: number;
  heap: number;
}

/** Costs of opening a page. */
export interface Visit extends Spent {
  firstPaint: number;
  /** When the expected text was on the page. */
  shown: number;
}

export interface Reader {
  page: Page;
  session: CDPSession;
  /** Returns what has been loaded so far. */
  loaded: () => Pick<Spent, "script" | "stylesheet" | "bytes" | "requests">;
  close: () => Promise<void>;
}

/** Opens a new browser context with a slowed-down CPU. */
export async function newReader(
  browser: Browser,
  slowdown: number,
): Promise<Reader> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
  });
  const page = await context.newPage();
  await page.addInitScript(observe);
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Performance.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const loaded = { script: 0, stylesheet: 0, bytes: 0, requests: 0 };
  const kinds = new Map<string, string>();
  session.on("Network.responseReceived", ({ requestId, type }) => {
    kinds.set(requestId, type);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    loaded.requests += 1;
    loaded.bytes += encodedDataLength;
    if (kinds.get(requestId) === "Script") loaded.script += encodedDataLength;
    if (kinds.get(requestId) === "Stylesheet")
      loaded.stylesheet += encodedDataLength;
  });
  return {
    page,
    session,
    loaded: () => ({ ...loaded }),
    close: () => context.close(),
  };
}

/** Opens a page with an empty cache and waits until it is idle. */
export async function visit(
  reader: Reader,
  url: string,
  text: string,
): Promise<Visit> {
  const { page } = reader;
  const start = performance.now();
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(
    (wanted) =>
      document.querySelector("body")?.textContent.includes(wanted) ?? false,
    text,
    { timeout: 120_000, polling: 20 },
  );
  const shown = performance.now() - start;
  await page.waitForLoadState("networkidle");
  const spent = await settle(reader);
  const firstPaint = await page.evaluate(
    () =>
      performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  );
  return { ...spent, firstPaint, shown };
}

/** Waits until the page is idle, and returns its costs. */
export async function settle({
  page,
  session,
  loaded,
}: Reader): Promise<Spent> {
  await page.waitForTimeout(1500);
  const seen = await page.evaluate(() => ({
    ...(window as unknown as { seen: { blocking: number; shift: number } })
      .seen,
    nodes: document.querySelectorAll("*").length,
  }));
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize");
  return {
    ...loaded(),
    blocking: seen.blocking,
    layoutShift: seen.shift,
    nodes: seen.nodes,
    heap: heap?.value ?? 0,
  };
}

/** A layout shift entry. See https://wicg.github.io/layout-instability/#sec-layout-shift */
interface LayoutShift {
  value: number;
  /** Shifts after user input do not count. */
  hadRecentInput: boolean;
}

/** Runs in the page before its own scripts. */
function observe(): void {
  const seen = { blocking: 0, shift: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      seen.blocking += Math.max(0, duration - 50);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as LayoutShift[])
      if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** Returns the median of each figure. */
export function median<T extends Spent>(all: T[]): T {
  const [first] = all;
  if (!first) throw new RangeError("There is nothing to take the median of.");
  const entries = Object.keys(first).map((key) => {
    const values = all
      .map((one) => one[key as keyof Spent])
      .sort((a, b) => a - b);
    return [key, values[values.length >> 1]];
  });
  return Object.fromEntries(entries) as T;
}
