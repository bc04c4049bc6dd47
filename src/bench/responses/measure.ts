import type { Browser, CDPSession, Page } from "@playwright/test";
import type { LargeResponses } from "./server";
import { longestTasks, type Task, type TraceEvent } from "./tasks";

const operation =
  "docs/developer-docs/api/reference/core-users-me-retrieve/#try-it";
const megabyte = 1_000_000;

export interface Figures {
  bytes: number;
  /** Milliseconds from the end of the response to the first painted rows. */
  firstPaint: number;
  /**
   * The longest tasks while the response was read and first rendered, and while it was scrolled.
   */
  opening: Task[];
  scrolling: Task[];
}

/** Sends a request with a large response, and scrolls through it. */
export async function measureLarge(
  browser: Browser,
  server: LargeResponses,
  bytes: number,
): Promise<Figures> {
  const page = await browser.newPage({
    viewport: { width: 1400, height: 900 },
  });
  await page.goto(`${server.origin}/${operation}`);
  // A small response first loads the viewer and compiles its code.
  server.setSize(1000);
  await send(page);
  server.setSize(bytes);
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  const firstPaint = await send(page);
  const opening = longestTasks(await stopTracing(browser));
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  await scroll(page);
  const scrolling = longestTasks(await stopTracing(browser));
  await page.close();
  return { bytes, firstPaint, opening, scrolling };
}

/**
 * Clicks Send and returns the milliseconds from the end of the response until its rows are painted.
 */
async function send(page: Page): Promise<number> {
  await page.getByRole("button", { name: "Send", exact: true }).waitFor();
  return page.evaluate(async () => {
    performance.clearResourceTimings();
    const button = [...document.querySelectorAll("button")].find(
      ({ textContent }) => textContent === "Send",
    );
    const before = document.querySelector('[role="tree"]');
    button?.click();
    let tree: Element | null;
    do {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      tree = document.querySelector('[role="tree"]');
    } while (!tree || tree === before);
    // Continue after the frame that paints the rows.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const painted = performance.now();
    const entry = performance
      .getEntriesByType("resource")
      .find(({ name }) => name.endsWith("/core/users/me/"));
    return painted - (entry as PerformanceResourceTiming).responseEnd;
  });
}

/** Scrolls for four seconds, by lines and sometimes by long distances. */
async function scroll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const element = document.querySelector('[aria-label="Response body"]');
    const start = performance.now();
    for (let count = 0; performance.now() - start < 4000; count++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      element?.scrollBy(0, count % 30 === 29 ? 80_000 : 90);
    }
  });
}

async function stopTracing(browser: Browser): Promise<TraceEvent[]> {
  const trace = JSON.parse(String(await browser.stopTracing())) as {
    traceEvents: TraceEvent[];
  };
  return trace.traceEvents;
}

/** Number of one-megabyte responses that fill the history, which keeps ten of them. */
const fillsHistory = 12;

export interface Memory {
  /** Megabytes once the history is full, and after a number of further responses. */
  full: number;
  last: number;
  responses: number;
  /** Megabytes without a response: before the first one, and after the explorer is closed. */
  before: number;
  closed: number;
}

/** Measures the memory that remains in use after many responses. */
export async function measureMemory(
  browser: Browser,
  server: LargeResponses,
  responses: number,
): Promise<Memory> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  server.setSize(megabyte);
  await page.goto(`${server.origin}/${operation}`);
  await page.getByRole("button", { name: "Send", exact: true }).waitFor();
  const before = await usedMemory(session);
  for (let count = 0; count < fillsHistory; count++) await send(page);
  const full = await usedMemory(session);
  for (let count = 0; count < responses; count++) await send(page);
  const last = await usedMemory(session);
  await page.getByRole("button", { name: "Close the explorer" }).click();
  const closed = await usedMemory(session);
  await page.close();
  return { full, last, responses, before, closed };
}

/** Returns the megabytes that the page's scripts use, including buffers. */
async function usedMemory(session: CDPSession): Promise<number> {
  for (let times = 0; times < 3; times++) {
    await session.send("HeapProfiler.collectGarbage");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const usage = (await session.send("Runtime.getHeapUsage")) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
    backingStorageSize?: number;
  };
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / megabyte;
}
