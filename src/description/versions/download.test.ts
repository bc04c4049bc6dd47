import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { type Server, createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { listenOnLoopback } from "../../testing/listen";
import { downloadVersion } from "./download";

let root: string;
let server: Server;
let from: string;
let archive: Buffer;

const files = {
  "package/package.json": '{"version":"1.2.3"}',
  "package/dist/index.js": "x".repeat(1000),
  "package/schema.yml": "openapi: 3.0.3\n",
  "package/LICENSE": "MIT",
};

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), "download-"));
  archive = pack(files);
  server = createServer(({ url }, response) => {
    response
      .writeHead(url === "/@scope/api/-/api-1.2.3.tgz" ? 200 : 404)
      .end(archive);
  });
  from = await listenOnLoopback(server);
});

afterEach(() => {
  server.close();
  rmSync(root, { recursive: true });
});

/** An archive in npm's format (ustar). */
function pack(contents: Record<string, string>): Buffer {
  const blocks = Object.entries(contents).flatMap(([name, text]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${text.length.toString(8).padStart(11, "0")}\0`, 124);
    header.write("0", 156);
    const body = Buffer.alloc(Math.ceil(text.length / 512) * 512);
    body.write(text);
    return [header, body];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

const source = (bytes = archive) => ({
  package: "@scope/api",
  version: "1.2.3",
  integrity: `sha512-${createHash("sha512").update(bytes).digest("base64")}`,
});
const folder = () => path.join(root, ".generated/versions/1.2");

it("keeps only the description and its license", async () => {
  await downloadVersion("1.2", source(), { root, from });
  expect(readdirSync(folder()).sort()).toEqual([
    ...["LICENSE", "package.json", "schema.yml"],
  ]);
  expect(readFileSync(path.join(folder(), "schema.yml"), "utf8")).toBe(
    "openapi: 3.0.3\n",
  );
});

it("keeps nothing from an archive with another integrity", async () => {
  const download = downloadVersion("1.2", source(Buffer.from("other")), {
    root,
    from,
  });
  await expect(download).rejects.toThrow(/integrity is sha512-.*Nothing/);
  expect(existsSync(folder())).toBe(false);
});

it("reports the registry's response", async () => {
  const download = downloadVersion(
    "1.2",
    { ...source(), version: "9.9.9" },
    { root, from },
  );
  await expect(download).rejects.toThrow(/api-9.9.9.tgz .*404/);
});

it("reports what a package lacks", async () => {
  archive = pack({ "package/package.json": "{}", "package/LICENSE": "MIT" });
  const download = downloadVersion("1.2", source(), { root, from });
  await expect(download).rejects.toThrow(/has no schema.yml/);
});
