import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { createSafeServer } from "../config/http-server";
import { buildFolders } from "./build-folders";
import { staticSite } from "./static-site";
import { makeNext, swapIn } from "./swap";

/** Creates a build whose files contain its name; the large file exceeds a socket's buffer. */
function build(folder: string, name: string): void {
  const next = makeNext(folder);
  mkdirSync(path.join(next, "assets"));
  for (const file of ["index.html", "404.html", "page.html", `${name}.txt`])
    writeFileSync(path.join(next, file), name);
  writeFileSync(path.join(next, "assets", `${name}.js`), name);
  writeFileSync(path.join(next, "large.bin"), name.repeat(8_000_000));
  swapIn(folder);
}

async function serve(...names: string[]) {
  const parent = mkdtempSync(path.join(tmpdir(), "rebuild-"));
  const folder = path.join(parent, "site");
  for (const name of names) build(folder, name);
  const log: string[] = [];
  const onRead: (() => void)[] = [];
  const headersOf = () => {
    const name = readFileSync(path.join(folder, "index.html"), "utf8");
    onRead.pop()?.();
    return { "X-Build": name };
  };
  const server = createSafeServer(staticSite(folder, "/", headersOf), (line) =>
    log.push(line),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(buildFolders(folder).root, { recursive: true, force: true });
    rmSync(parent, { recursive: true, force: true });
  });
  const { port } = server.address() as AddressInfo;
  const get = (name: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${String(port)}/${name}`, init);
  return { folder, port, get, log, onRead };
}

it("serves a new build without a restart, with its headers", async () => {
  const { folder, get } = await serve("a");
  const before = await get("page.html");
  build(folder, "b");
  const after = await get("page.html");
  expect([await before.text(), await after.text()]).toEqual(["a", "b"]);
  expect(before.headers.get("x-build")).toBe("a");
  expect(after.headers.get("x-build")).toBe("b");
  expect(await (await get("b.txt")).text()).toBe("b");
  expect((await get("a.txt")).status).toBe(404);
});

it("never sends a page with another build's headers", async () => {
  const { folder, get, onRead } = await serve("a");
  build(folder, "b");
  onRead.push(() => {
    build(folder, "c");
  });
  const response = await get("page.html");
  expect(await response.text()).toBe("c");
  expect(response.headers.get("x-build")).toBe("c");
});

it("keeps the previous build's scripts for open pages", async () => {
  const { folder, get } = await serve("a");
  build(folder, "b");
  expect(await (await get("assets/a.js")).text()).toBe("a");
  build(folder, "c");
  expect((await get("assets/a.js")).status).toBe(404);
});

it("sends a file completely even if it is replaced meanwhile", async () => {
  const { folder, port } = await serve("a");
  const socket = connect(port, "127.0.0.1");
  socket.write("GET /large.bin HTTP/1.0\r\n\r\n");
  await once(socket, "readable");
  for (const name of ["b", "c"]) build(folder, name);
  let text = "";
  for await (const chunk of socket) text += String(chunk);
  expect(text.slice(text.indexOf("\r\n\r\n") + 4)).toBe("a".repeat(8_000_000));
});

it("closes the connection if the file is truncated, and keeps serving", async () => {
  const { folder, get, log } = await serve("a");
  const response = await get("large.bin");
  truncateSync(path.join(folder, "large.bin"), 10);
  await expect(response.text()).rejects.toThrow();
  await vi.waitFor(() => {
    expect(log).toHaveLength(1);
  });
  expect((await get("page.html")).status).toBe(200);
});

it("serves the previous site while there is none", async () => {
  const { folder, get } = await serve("a", "b");
  rmSync(folder, { recursive: true });
  expect(await (await get("page.html")).text()).toBe("a");
  build(folder, "c");
  expect(await (await get("page.html")).text()).toBe("c");
});

it("serves only complete builds while they are replaced", async () => {
  const { folder, get } = await serve("a", "b");
  let isDone = false;
  const wrong: string[] = [];
  let count = 0;
  const reader = async () => {
    while (!isDone) {
      const response = await get("page.html");
      const text = await response.text();
      count++;
      if (response.status !== 200 || !/^[a-z]$/.test(text)) wrong.push(text);
    }
  };
  const readers = Promise.all([reader(), reader(), reader()]);
  for (const name of "cdefghijklmnop") {
    build(folder, name);
    await get("page.html");
  }
  isDone = true;
  await readers;
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(10);
});

it("handles conditional and range requests", async () => {
  const { folder, get } = await serve("a");
  const first = await get("page.html");
  const etag = first.headers.get("etag") ?? "";
  const again = { headers: { "if-none-match": etag } };
  const unchanged = await get("page.html", again);
  expect(unchanged.status).toBe(304);
  expect(unchanged.headers.get("cache-control")).toBe("no-cache");
  const head = await get("large.bin", { method: "HEAD" });
  expect(head.headers.get("content-length")).toBe("8000000");
  const part = await get("large.bin", { headers: { range: "bytes=2-5" } });
  expect(part.status).toBe(206);
  expect(part.headers.get("content-range")).toBe("bytes 2-5/8000000");
  expect(await part.text()).toBe("aaaa");
  const beyond = { headers: { range: "bytes=9000000-" } };
  expect((await get("large.bin", beyond)).status).toBe(416);
  build(folder, "b");
  expect((await get("page.html", again)).status).toBe(200);
  const continued = await get("page.html", {
    headers: { range: "bytes=0-", "if-range": etag },
  });
  expect(continued.status).toBe(200);
});
