import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { redirectsFile } from "../config/routes";
import { parseRedirects } from "../redirects/redirects";

/**
 * Serves a built site as a static host does: below its base, directories with a slash at their end,
 * its own page for what is not there.
 *
 * @param folder of the built site
 * @param baseUrl with a slash at both ends
 * @param headers sent with every answer
 */
export function staticSite(
  folder: string,
  baseUrl: string,
  headers: Record<string, string>,
) {
  const moved = redirectsOf(folder);
  const notFound = readFileSync(path.join(folder, "404.html"));
  const serve = sirv(folder, {
    etag: true,
    setHeaders(response, pathname) {
      setHeaders(response, {
        ...headers,
        "Cache-Control": pathname.includes("/assets/")
          ? "public, max-age=31536000, immutable"
          : "no-cache",
      });
    },
  });

  return (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, search } = new URL(
      request.url ?? "/",
      "http://localhost",
    );
    if (!pathname.startsWith(baseUrl)) {
      const isRoot = pathname === "/" || `${pathname}/` === baseUrl;
      if (isRoot) redirect(response, baseUrl);
      else answerNotFound(response);
      return;
    }
    const inner = pathname.slice(baseUrl.length - 1);
    const target = moved.get(inner.replace(/\/?$/, "/"));
    if (target !== undefined) {
      redirect(response, withSearch(baseUrl + target.slice(1), search));
      return;
    }
    if (isDirectory(folder, inner)) {
      redirect(response, `${pathname}/${search}`);
      return;
    }
    request.url = inner + search;
    serve(request, response, () => {
      answerNotFound(response);
    });
  };

  function answerNotFound(response: ServerResponse): void {
    setHeaders(response, headers);
    response
      .writeHead(404, { "Content-Type": "text/html; charset=utf-8" })
      .end(notFound);
  }
}

/** Addresses that have moved, as far as the site was built with a page that leads on. */
function redirectsOf(folder: string): Map<string, string> {
  const file = path.join(folder, redirectsFile);
  if (!existsSync(file)) return new Map();
  return new Map(
    parseRedirects(readFileSync(file, "utf8"))
      .filter(({ from }) => existsSync(path.join(folder, from, "index.html")))
      .map(({ from, to }) => [from, to]),
  );
}

function withSearch(address: string, search: string): string {
  const [path = "", anchor] = address.split("#");
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

/** Whether a path without a slash at its end names a folder with a page in it. */
function isDirectory(folder: string, pathname: string): boolean {
  if (pathname.endsWith("/")) return false;
  const inner = path.normalize(decode(pathname));
  return (
    !inner.includes("..") && existsSync(path.join(folder, inner, "index.html"))
  );
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
