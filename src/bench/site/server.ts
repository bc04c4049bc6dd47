import { readFileSync, statSync } from "node:fs";
import { type Server, createServer } from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Sandbox } from "../../sandbox";

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Creates a compressing static server, as most hosts are, with an optional sandbox. */
export function compressingServer(folder: string, sandbox?: Sandbox): Server {
  const compressed = new Map<string, Buffer>();
  return createServer((request, response) => {
    const [pathname = "/"] = (request.url ?? "/").split("?");
    if (sandbox?.owns(pathname)) {
      sandbox.listener(request, response);
      return;
    }
    const name = path.join(folder, decodeURIComponent(pathname));
    const file = isFile(name) ? name : path.join(name, "index.html");
    if (!isFile(file)) {
      response.writeHead(404).end();
      return;
    }
    const body = compressed.get(file) ?? gzipSync(readFileSync(file));
    compressed.set(file, body);
    response
      .writeHead(200, {
        "content-type": types[path.extname(file)] ?? "application/octet-stream",
        "content-encoding": "gzip",
        "content-length": body.length,
      })
      .end(body);
  });
}

/** Returns whether a file exists. */
export function isFile(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
}
