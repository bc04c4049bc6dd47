import type { Browser, CDPSession, Page } from "@playwright/test";

/** What a page has cost so far; bytes as they come over the wire, times in milliseconds. */
export interface Spent {
  script: number;
  stylesheet: number;
  bytes: number;
  requests: number;
  /** What long tasks took beyond 50 ms each. */
  blocking: number;
  layoutShift: number;
  nodes: number;
  heap: number;
}

/** What opening a page costs the reader. */
export interface Visit extends Spent {
  firstPaint: number;
  /** When the wanted text was on the page. */
  shown: number;
}

export interface Reader {
  page: Page;
  session: CDPSession;
  /** What has been loaded so far. */
  loaded: () => Pick<Spent, "script" | "stylesheet" | "bytes" | "requests">;
  close: () => Promise<void>;
}

/** A new reader's browser, its processor slowed down. */
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

/** Opens a page cold and waits until nothing happens any more. */
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

/** Waits until what the reader has done has been done with, and reads what it has cost. */
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

/** See https://wicg.github.io/layout-instability/#sec-layout-shift */
interface LayoutShift {
  value: number;
  /** What moves because the reader wanted it does not count. */
  hadRecentInput: boolean;
}

/** Runs in the page, before anything of it. */
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

/** The middle of several costs, each figure on its own. */
export function median<T extends Spent>(all: T[]): T {
  const [first] = all;
  if (!first) throw new RangeError("There is nothing to take the middle of.");
  const entries = Object.keys(first).map((key) => {
    const values = all
      .map((one) => one[key as keyof Spent])
      .sort((a, b) => a - b);
    return [key, values[values.length >> 1]];
  });
  return Object.fromEntries(entries) as T;
}
