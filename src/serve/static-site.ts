import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { buildFolders } from "./build-folders";
import { type Build, absent, followBuilds, identityOf } from "./current-build";
import { parseTarget, segmentsOf } from "./request-target";
import { type OpenFile, openFile, sendFile } from "./static-file";

/** Maximum size of a page request's body in bytes; the body is never read. */
export const pageBodyLimit = 16 * 1024;

/** What exists at a path. */
type Found =
  { kind: "file"; file: OpenFile } | { kind: "folder" } | { kind: "nothing" };

/**
 * Serves a built site like a static host: below its base path, folders with a trailing slash, and
 * the site's own 404 page. A new build is served as soon as it replaces the old one; the previous
 * build's scripts stay available for open pages.
 *
 * @param folder the built site
 * @param baseUrl with slashes at both ends
 * @param headersOf returns the headers of every response for the site in the folder
 * @throws CommandError if there is no built site
 */
export function staticSite(
  folder: string,
  baseUrl: string,
  headersOf: (folder: string) => Record<string, string>,
) {
  const currentBuild = followBuilds(folder, headersOf);
  const { previous } = buildFolders(folder);

  return async (
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const target = parseTarget(request.url);
    let build = currentBuild();
    setHeaders(response, build.headers);
    if (!target) {
      refuse(response, 400, "The request target is not a path.");
      return;
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      refuse(response, 405, "Pages can be read only: GET or HEAD.");
      return;
    }
    if (!isBodySmall(request)) {
      refuse(response, 413, "A request for a page has no body.");
      return;
    }
    const { pathname, search } = target;
    if (!pathname.startsWith(baseUrl)) {
      const isRoot = pathname === "/" || `${pathname}/` === baseUrl;
      if (isRoot) redirect(response, baseUrl);
      else sendNotFound(response, build);
      return;
    }
    const inner = pathname.slice(baseUrl.length - 1);
    const moved = build.moved.get(inner.replace(/\/?$/, "/"));
    if (moved !== undefined) {
      redirect(response, withSearch(baseUrl + moved.slice(1), search));
      return;
    }
    let found = await find(inner, build);
    // A page must be sent with the headers of its own build, even if the build changes just now.
    for (let tries = 1; identityOf(folder) !== build.identity; tries++) {
      if (found.kind === "file") await found.file.handle.close();
      if (tries === 5) throw new Error(`The site in ${folder} keeps changing.`);
      build = currentBuild();
      setHeaders(response, build.headers);
      found = await find(inner, build);
    }
    if (found.kind === "folder") redirect(response, `${pathname}/${search}`);
    else if (found.kind === "nothing") sendNotFound(response, build);
    else {
      response.setHeader(
        "Cache-Control",
        isHashed(inner) ? "public, max-age=31536000, immutable" : "no-cache",
      );
      await sendFile(request, response, found.file);
    }
  };

  /**
   * Finds a path in the site. While a build is being replaced, the previous one is still complete.
   */
  async function find(inner: string, { identity }: Build): Promise<Found> {
    const segments = segmentsOf(inner);
    if (!segments) return { kind: "nothing" };
    const found = await findIn(folder, segments);
    const mayBeOld = identity === absent || isHashed(inner);
    return found.kind === "nothing" && mayBeOld
      ? findIn(previous, segments)
      : found;
  }
}

async function findIn(root: string, segments: string[]): Promise<Found> {
  const name = path.join(root, ...segments);
  const index = path.join(name, "index.html");
  const isFolder = segments.at(-1) === "";
  const file = await openFile(isFolder ? index : name);
  if (file) return { kind: "file", file };
  return !isFolder && existsSync(index)
    ? { kind: "folder" }
    : { kind: "nothing" };
}

/** Whether a file's name contains a hash of its content. */
function isHashed(inner: string): boolean {
  return inner.startsWith("/assets/");
}

function isBodySmall({ headers }: IncomingMessage): boolean {
  return (
    headers["transfer-encoding"] === undefined &&
    Number(headers["content-length"] ?? 0) <= pageBodyLimit
  );
}

/** Rejects a request without reading its body. */
function refuse(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, {
      "Content-Type": "text/plain; charset=utf-8",
      Connection: "close",
    })
    .end(`${text}\n`);
}

function sendNotFound(response: ServerResponse, { notFound }: Build): void {
  response
    .writeHead(404, { "Content-Type": "text/html; charset=utf-8" })
    .end(notFound);
}

function withSearch(url: string, search: string): string {
  const [path = "", anchor] = url.split("#");
  return path + search + (anchor === undefined ? "" : `#${anchor}`);
}

function setHeaders(
  response: ServerResponse,
  headers: Record<string, string>,
): void {
  for (const [name, value] of Object.entries(headers))
    response.setHeader(name, value);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}
