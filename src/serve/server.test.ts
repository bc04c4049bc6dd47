import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, it, onTestFinished, vi } from "vitest";
import type { Description } from "../description";
import { listen } from "./listen";
import { type SiteServer, createSiteServer } from "./server";
import { pageBodyLimit } from "./static-site";

const description: Description = {
  openapi: "3.0.3",
  info: { title: "Small", version: "1" },
  servers: [{ url: "/api/v3/" }],
  paths: {},
};

let site: SiteServer;
let port: number;

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "server-"));
  for (const name of ["index.html", "404.html"])
    writeFileSync(path.join(folder, name), `<script>${name}</script>`);
  site = await createSiteServer({ folder, baseUrl: "/", description });
  await listen(site.server, 38_000 + (process.pid % 1000), false);
  ({ port } = site.server.address() as AddressInfo);
  return async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  };
});

/** Sends a raw request; returns the response's status, or 0 without a response. */
async function statusOf(head: string, body = ""): Promise<number> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  onTestFinished(() => {
    socket.destroy();
  });
  socket.write(`${head}\r\nHost: localhost:${String(port)}\r\n\r\n${body}`);
  const [first] = (await Promise.race([
    once(socket, "data"),
    once(socket, "close"),
  ])) as [Buffer | boolean];
  return Number(/^HTTP\/1\.1 (\d+)/.exec(String(first))?.[1] ?? 0);
}

it.each([
  ["//", 404],
  ["///", 404],
  ["//:80", 404],
  ["/\\[", 404],
  ["//[", 404],
  ["//evil.example/..%2f", 404],
  ["/%", 404],
  ["/%00", 404],
  ["/..%2f..%2fetc%2fpasswd", 404],
  ["*", 400],
  ["http://[::bad/", 400],
  ["http://localhost//", 404],
  ["/sandbox//\\[", 400],
  ["/api/v3//\\[", 400],
  ["/application/o//\\[", 404],
])("responds to GET %s with %d and keeps running", async (target, status) => {
  const stderr = vi.spyOn(process.stderr, "write");
  onTestFinished(() => {
    stderr.mockRestore();
  });
  expect(await statusOf(`GET ${target} HTTP/1.1`)).toBe(status);
  expect(stderr).not.toHaveBeenCalled();
  expect(await statusOf("GET / HTTP/1.1")).toBe(200);
});

it("rejects a body for a page without reading it", async () => {
  const get = (header: string, body = "") =>
    statusOf(`GET / HTTP/1.1\r\n${header}`, body);
  expect(await get(`Content-Length: ${String(pageBodyLimit + 1)}`)).toBe(413);
  expect(await get("Transfer-Encoding: chunked", "5\r\nhello\r\n")).toBe(413);
  expect(await get("Content-Length: 5", "hello")).toBe(200);
});

it.each(["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"])(
  "rejects %s requests for a page",
  async (method) => {
    expect(await statusOf(`${method} / HTTP/1.1`)).toBe(405);
  },
);

it("rejects headers above the limit", async () => {
  expect(await statusOf(`GET / HTTP/1.1\r\nX: ${"x".repeat(20 * 1024)}`)).toBe(
    200,
  );
  expect(await statusOf(`GET / HTTP/1.1\r\nX: ${"x".repeat(25 * 1024)}`)).toBe(
    431,
  );
});
