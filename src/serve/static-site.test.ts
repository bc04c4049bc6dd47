import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listenOnLoopback } from "../testing/listen";
import { createSafeServer } from "../config/http-server";
import { staticSite } from "./static-site";

let folder: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "site-"));
  await mkdir(path.join(folder, "docs/page"), { recursive: true });
  await writeFile(path.join(folder, "index.html"), "home");
  await writeFile(path.join(folder, "404.html"), "not here");
  await writeFile(path.join(folder, "docs/page/index.html"), "page");
  await writeFile(path.join(folder, "openapi.json"), "{}");
  await mkdir(path.join(folder, "docs/old"));
  await writeFile(path.join(folder, "docs/old/index.html"), "moved");
  await writeFile(
    path.join(folder, "redirects.json"),
    JSON.stringify([
      { from: "/docs/old/", to: "/docs/page/#part" },
      { from: "/docs/unbuilt/", to: "/docs/page/" },
    ]),
  );
  server = createSafeServer(
    staticSite(folder, "/base/", () => ({ "X-Test": "yes" })),
  );
  origin = await listenOnLoopback(server);
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const get = (url: string) => fetch(origin + url, { redirect: "manual" });

it.each([
  ["/base/", "home"],
  ["/base/docs/page/", "page"],
  ["/base/openapi.json", "{}"],
])("serves %s", async (url, text) => {
  const response = await get(url);
  expect(response.status).toBe(200);
  expect(response.headers.get("x-test")).toBe("yes");
  expect(await response.text()).toBe(text);
});

it.each([
  ["/", "/base/"],
  ["/base", "/base/"],
  ["/base/docs/page?a=b", "/base/docs/page/?a=b"],
  ["/base/docs/old/?a=b", "/base/docs/page/?a=b#part"],
  ["/base/docs/old", "/base/docs/page/#part"],
])("redirects %s to %s", async (url, location) => {
  const response = await get(url);
  expect(response.status).toBe(301);
  expect(response.headers.get("location")).toBe(location);
});

it.each([
  "/other",
  "/base/nothing/",
  "/base/docs/unbuilt/",
  "/base/..%2f..%2fetc/passwd",
  "/base/%2e%2e/%2e%2e/etc/passwd",
  "/base/%",
])("sends the 404 page for %s", async (url) => {
  const response = await get(url);
  expect(response.status).toBe(404);
  expect(response.headers.get("x-test")).toBe("yes");
  expect(await response.text()).toBe("not here");
});
