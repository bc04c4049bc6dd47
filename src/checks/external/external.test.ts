import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  afterAll,
  beforeAll,
  describe,
  expect,
  it,
  onTestFinished,
} from "vitest";
import { CheckError } from "../report/check";
import { probe } from "./probe";
import { openCache } from "./cache";
import { checkUrls } from "./check-urls";
import { type ListEntry, entryFor, readLists } from "./lists";
import type { RequestLimits, Outcome } from "./outcome";
import { createQueue } from "./queue";
import { retryAfterMs } from "./retry-after";
import {
  type MisbehavingServer,
  startMisbehavingServer,
} from "../../testing/misbehaving-server";

const limits: RequestLimits = {
  timeoutMs: 250,
  attempts: 3,
  backoffMs: 5,
  longestWaitMs: 2_500,
  perHost: 50,
  inTotal: 50,
  pauseMs: 0,
  redirects: 5,
};
let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehavingServer();
});
afterAll(() => server.close());

const askFor = (url: string) =>
  probe(
    url.startsWith("/") ? server.origin + url : url,
    limits,
    createQueue(limits),
  );
const requests = (url: string) =>
  server.requests.filter((one) => one.endsWith(` ${url}`));

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "external-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

describe("ask", () => {
  it.each<[string, Outcome["kind"]]>([
    ["/fine", "fine"],
    ["/gone", "gone"],
    ["/gone-for-good", "gone"],
    ["/forbidden", "unsure"],
    ["/broken", "unsure"],
    ["/teapot", "unsure"],
    ["/head-405", "fine"],
    ["/head-501", "fine"],
    ["/head-403", "fine"],
    ["/head-404", "fine"],
    ["/head-reset", "fine"],
    ["/head-stalls", "fine"],
    ["/reset", "unsure"],
    ["/stalls", "unsure"],
    ["/stalls-in-headers", "unsure"],
    ["/garbage", "unsure"],
    ["/endless", "fine"],
    ["/too-short", "fine"],
    ["/moved", "moved"],
    ["/moved-308", "moved"],
    ["/elsewhere-today", "fine"],
    ["/today-then-moved", "fine"],
    ["/moved-to-nothing", "gone"],
    ["/circle", "loop"],
    ["/on-and-on", "loop"],
    ["/leads-to-mail", "gone"],
    ["/leads-nowhere", "gone"],
    ["/busy-once", "fine"],
    ["/busy-until", "fine"],
    ["/busy-for-days", "unsure"],
    ["/busy-always", "unsure"],
    ["/broken-once", "fine"],
    ["http://no-such-host.invalid/", "nowhere"],
  ])("classifies %s as %s", async (url, kind) => {
    const outcome = await askFor(url);
    expect(outcome.kind, JSON.stringify(outcome)).toBe(kind);
  });

  it("rejects a self-signed certificate", async () => {
    expect((await askFor(`${server.tlsOrigin}/fine`)).kind).toBe("tls");
  });

  it("distinguishes a closed port from a missing page", async () => {
    const outcome = await askFor(
      `http://127.0.0.1:${String(await closedPort())}/`,
    );
    expect(outcome).toEqual({
      kind: "unsure",
      reason: "the connection was refused",
    });
  });

  it("uses HEAD if supported, and reports permanent redirects", async () => {
    server.requests.length = 0;
    expect(await askFor("/moved")).toEqual({
      kind: "moved",
      to: `${server.origin}/fine`,
    });
    expect(server.requests).toEqual(["HEAD /moved", "HEAD /fine"]);
  });

  it("respects Retry-After up to a limit", async () => {
    const start = Date.now();
    server.requests.length = 0;
    await askFor("/busy-for-days");
    expect(Date.now() - start).toBeLessThan(1000);
    expect(requests("/busy-for-days")).toHaveLength(1);
  });

  it("retries temporary failures only", async () => {
    server.requests.length = 0;
    await askFor("/busy-always");
    await askFor("/gone");
    expect(requests("/busy-always")).toHaveLength(6);
    expect(requests("/gone")).toEqual(["HEAD /gone", "GET /gone"]);
  });
});

function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

describe("retryAfterMs", () => {
  const now = Date.parse("2024-08-01T12:00:00Z");
  it.each([
    ["120", 120_000],
    ["Thu, 01 Aug 2024 12:00:30 GMT", 30_000],
    ["Thu, 01 Aug 2024 11:00:00 GMT", 0],
    ["soon", 0],
    ["-5", 0],
    [null, 0],
  ])("reads %j", (value, wanted) => {
    expect(retryAfterMs(value, now)).toBe(wanted);
  });
});

describe("the queue", () => {
  it("limits concurrent requests and pauses for each host", async () => {
    const queue = createQueue({
      ...limits,
      perHost: 2,
      inTotal: 3,
      pauseMs: 20,
    });
    const running = { a: 0, b: 0 };
    let most = 0;
    const starts: number[] = [];
    const task = (host: "a" | "b") =>
      queue.run(host, async () => {
        if (host === "a") starts.push(performance.now());
        running[host]++;
        most = Math.max(most, running.a + running.b);
        expect(running[host]).toBeLessThanOrEqual(2);
        await new Promise((resolve) => setTimeout(resolve, 50));
        running[host]--;
      });
    await Promise.all([1, 2, 3, 4].flatMap(() => [task("a"), task("b")]));
    expect(most).toBe(3);
    for (const [index, start] of starts.entries())
      if (index > 0)
        expect(start - (starts[index - 1] ?? 0)).toBeGreaterThan(15);
  });

  it("continues after a failed task", async () => {
    const queue = createQueue({ ...limits, perHost: 1 });
    const failing = queue.run("a", () => Promise.reject(new Error("!")));
    await expect(failing).rejects.toThrow("!");
    expect(await queue.run("a", () => Promise.resolve(1))).toBe(1);
  });
});

describe("the cache", () => {
  it("keeps successful results until they expire, and no failures", async () => {
    const file = path.join(await folder(), "deep/cache.json");
    const cache = await openCache(file, 1000, () => 5000);
    cache.set("https://a.test/", { kind: "fine" });
    cache.set("https://b.test/", { kind: "gone", reason: "x" });
    await cache.save();
    const at = async (now: number) =>
      (await openCache(file, 1000, () => now)).get("https://a.test/");
    expect(await at(5999)).toEqual({ kind: "fine" });
    expect(await at(6000)).toBeUndefined();
    expect(await at(4000)).toBeUndefined();
    expect(await readFile(file, "utf8")).not.toContain("b.test");
  });

  it.each([
    "",
    "[]",
    '{"https://a.test/": {"at": 1, "outcome": {"kind": "gone"}}}',
  ])("treats a damaged file as empty: %j", async (text) => {
    const file = path.join(await folder(), "cache.json");
    await writeFile(file, text);
    const cache = await openCache(file, 1000, () => 1);
    expect(cache.get("https://a.test/")).toBeUndefined();
  });
});

describe("the lists", () => {
  const entry = (url: string): ListEntry => ({
    ...{ list: "ignore", url: url, reason: "x", line: 1, column: 1 },
  });
  it("match whole URLs, with * as a wildcard", () => {
    const entries = [entry("https://a.test/*"), entry("https://b.test/")];
    expect(entryFor("https://a.test/x?y", entries)).toBe(entries[0]);
    expect(entryFor("https://b.test/x", entries)).toBeUndefined();
    expect(entryFor("https://bxtest/", entries)).toBeUndefined();
  });

  it.each([
    ["[]", 'no list "allow"'],
    ['{"allow": [], "ignore": [{"url": "x", "reason": " "}]}', 'a "reason"'],
    ["{", "cannot be used"],
  ])("refuse %j", async (text, message) => {
    const file = path.join(await folder(), "lists.json");
    await writeFile(file, text);
    await expect(readLists(file)).rejects.toThrow(message);
  });
});

describe("judgeUrls", () => {
  const place = { file: "docs/a.md", line: 3, column: 1 };
  const judged = async (urls: string[], lists: ListEntry[] = []) =>
    checkUrls(
      new Map(
        urls.map((url) => [
          url.startsWith("/") ? server.origin + url : url,
          [place, { ...place, line: 9 }],
        ]),
      ),
      {
        ...{ limits, lists, listsFile: "lists.json" },
        cache: await openCache(path.join(await folder(), "c.json"), 1000),
      },
    );

  it("reports a URL at every location, and requests it once", async () => {
    server.requests.length = 0;
    const findings = await judged(["/gone", "/fine"]);
    expect(findings).toMatchObject([
      { rule: "external-gone", line: 3, severity: "warning" },
      { rule: "external-gone", line: 9 },
    ]);
    expect(requests("/fine")).toHaveLength(1);
  });

  it("skips ignored URLs, and does not report allowed ones", async () => {
    server.requests.length = 0;
    const list = (name: ListEntry["list"], url: string, line: number) => ({
      ...{ list: name, url, reason: "Known.", line, column: 1 },
    });
    const findings = await judged(
      ["/gone", "/forbidden"],
      [
        list("ignore", "*/gone", 1),
        list("allow", "*/forbidden", 2),
        list("allow", "https://old.test/", 3),
      ],
    );
    expect(requests("/gone")).toEqual([]);
    expect(requests("/forbidden").length).toBeGreaterThan(0);
    expect(findings).toMatchObject([
      { rule: "external-list", file: "lists.json", line: 3 },
    ]);
  });

  it("reports a missing network instead of missing pages", async () => {
    const asking = judged(["http://a.invalid/", "http://b.invalid/"]);
    await expect(asking).rejects.toThrow(CheckError);
    await expect(asking).rejects.toThrow("cannot connect to other hosts");
  });
});
