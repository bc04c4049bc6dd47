import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readText } from "./read";
import type { ReadOptions } from "./read-options";
import { problemsOf } from "../testing/files";
import { serve } from "../testing/server";

async function fetched(listener: RequestListener, options: ReadOptions = {}) {
  const { text } = await readText(`${await serve(listener)}/schema`, options);
  return text;
}

async function problem(listener: RequestListener, options: ReadOptions = {}) {
  const [first, ...more] = await problemsOf(fetched(listener, options));
  expect(more).toEqual([]);
  expect(first?.file).toMatch(/^http:|^schema$/);
  return first;
}

describe("reading a URL", () => {
  it("returns the response, compressed or not, across redirects", async () => {
    const text = await fetched((request, response) => {
      if (request.url === "/schema")
        response.writeHead(302, { location: "/moved" }).end("gone");
      else
        response
          .writeHead(200, { "content-encoding": "gzip" })
          .end(gzipSync("\uFEFFopenapi: 3.0.3 # ü"));
    });
    expect(text).toBe("openapi: 3.0.3 # ü");
  });

  it.each([
    "<!DOCTYPE html><title>Sign in</title>",
    "\n  <html>",
    "<!-- generated --><html>",
    "<?xml version='1.0'?><x/>",
  ])("fails for an HTML page: %s", async (page) => {
    expect(await problem((_, response) => response.end(page))).toMatchObject({
      message: "The response is an HTML page, not a description.",
    });
  });

  it.each([
    [401, /needs a credential/],
    [403, /needs a credential/],
    [404, /Check the URL/],
    [500, /Check the URL/],
  ])("fails for status %i", async (status, hint) => {
    const found = await problem((_, response) =>
      response.writeHead(status).end("{}"),
    );
    expect(found?.message).toBe(
      `The server responded with status ${String(status)}.`,
    );
    expect(found?.hint).toMatch(hint);
  });

  it("fails if there is no response", async () => {
    expect(await problem(() => undefined, { timeoutMs: 100 })).toMatchObject({
      message: "No complete response within 0.1 seconds.",
    });
  });

  it("fails if the response stalls", async () => {
    const found = await problem((_, response) => response.write("openapi: "), {
      timeoutMs: 200,
    });
    expect(found?.message).toBe("No complete response within 0.2 seconds.");
  });

  it("fails if it redirects endlessly", async () => {
    let requestCount = 0;
    const found = await problem((_, response) => {
      requestCount++;
      response.writeHead(301, { location: "/schema" }).end();
    });
    expect(found?.message).toBe("The URL redirects more than 5 times.");
    expect(requestCount).toBe(6);
  });

  it.each([
    "file:///etc/passwd",
    "http://[",
    "javascript:0",
    "http://a:b@127.0.0.1/",
  ])("fails if it redirects to %s", async (location) => {
    const found = await problem((_, response) =>
      response.writeHead(302, { location }).end(),
    );
    expect(found?.message).toMatch(
      /^The URL redirects to something other than/,
    );
  });

  it("fails if the response is incomplete", async () => {
    const found = await problem((_, response) => {
      response.writeHead(200, { "content-length": "1000" }).write("openapi: ");
      setTimeout(() => response.destroy(), 20);
    });
    expect(found?.message).toBe("The response broke off before its end.");
  });

  it("fails if nothing is listening", async () => {
    const [found] = await problemsOf(readText("http://127.0.0.1:1/schema"));
    expect(found?.message).toMatch(/cannot be reached/);
    expect(found?.hint).toContain("curl");
  });

  it("stops an endless response at the limit", async () => {
    const found = await problem(
      (_, response) => {
        const more = () => {
          while (!response.destroyed && response.write("a".repeat(1e5)));
        };
        response.on("drain", more);
        more();
      },
      { sizeLimit: 1024 * 1024 },
    );
    expect(found?.message).toBe("The description is larger than 1 MB.");
  });

  it("counts the decompressed size of a compressed response", async () => {
    const found = await problem(
      (_, response) =>
        response
          .writeHead(200, { "content-encoding": "gzip" })
          .end(gzipSync("a".repeat(3e6))),
      { sizeLimit: 1024 * 1024 },
    );
    expect(found?.message).toBe("The description is larger than 1 MB.");
  });

  it("sends headers only to the first origin, and not after a redirect leaves it", async () => {
    const seen: (string | undefined)[] = [];
    const other = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(302, { location: `${first}/back` }).end();
    });
    const first: string = await serve((request, response) => {
      seen.push(request.headers.authorization);
      if (request.url === "/back") response.end("openapi: 3.0.3");
      else response.writeHead(302, { location: other }).end();
    });
    await readText(first, { headers: { authorization: "Bearer secret" } });
    expect(seen).toEqual(["Bearer secret", undefined, undefined]);
  });
});
