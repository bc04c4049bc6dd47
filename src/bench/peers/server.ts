import { createReadStream } from "node:fs";
import { type Server, createServer } from "node:http";
import path from "node:path";
import { isFile } from "../site/server";
import { type Peer, peers } from "./peers";

const types: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

/**
 * Serves a page for each peer at `/NAME?scheme=dark` with a description.
 *
 * @param packages folder with the peers' `node_modules`
 * @param spec file of the description in JSON
 */
export function peerServer(packages: string, spec: string): Server {
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(
      request.url ?? "/",
      "http://localhost",
    );
    const peer = peers.find(({ name }) => pathname === peerPath(name));
    if (peer) {
      const scheme = searchParams.get("scheme") === "dark" ? "dark" : "light";
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(pageOf(peer, scheme));
      return;
    }
    const file =
      pathname === specPath
        ? spec
        : path.join(packages, path.normalize(pathname));
    if (!isFile(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader(
      "content-type",
      types[path.extname(file)] ?? "application/octet-stream",
    );
    createReadStream(file).pipe(response);
  });
}

const specPath = "/openapi.json";

/** Returns the path of a peer's page. */
export function peerPath(name: string): string {
  return `/${name.toLowerCase().replaceAll(" ", "-")}`;
}

function pageOf(peer: Peer, scheme: "light" | "dark"): string {
  const at = (file: string) => `/node_modules/${peer.package}/${file}`;
  const styles = peer.styles.map(
    (file) => `<link rel="stylesheet" href="${at(file)}">`,
  );
  const scripts = peer.scripts.map(
    (file) => `<script src="${at(file)}"></script>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${peer.name}</title><meta name="viewport" content="width=device-width">${styles.join("")}<style>body { margin: 0; color-scheme: ${scheme}; }</style></head><body>${peer.body(specPath, scheme)}${scripts.join("")}</body></html>`;
}
