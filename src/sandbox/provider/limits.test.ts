import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyLimit } from "../api/body";
import { Browser } from "../testing/browser";
import { authorize, discover } from "../testing/client";
import { start, type Running } from "../testing/server";

let running: Running;

beforeAll(async () => {
  running = await start();
});
afterAll(() => running.close());

/** Posts a form of the given size in small chunks, with or without Content-Length. */
function post(
  path: string,
  size: number,
  isChunked: boolean,
  headers: Record<string, string> = {},
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sending = request(
      running.origin + path,
      {
        method: "POST",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          ...(!isChunked && { "content-length": String(size) }),
          ...headers,
        },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    sending.on("error", reject);
    const piece = "a".repeat(64 * 1024);
    for (let sent = 0; sent < size; sent += piece.length)
      sending.write(piece.slice(0, size - sent));
    sending.end();
  });
}

const endpoints = ["token", "introspect", "revoke", "device", "authorize"];

describe.each([
  ["of a known length", false],
  ["in chunks", true],
])("a body %s", (_, isChunked) => {
  test.each([
    ...endpoints.map((name) => `/application/o/${name}/`),
    "/application/o/api-docs/end-session/",
    "/sandbox/device",
    "/sandbox/sign-in/",
  ])("that is too large is rejected by %s", async (path) => {
    expect(await post(path, bodyLimit + 1, isChunked)).toBe(413);
    expect(await post(path, bodyLimit, isChunked)).not.toBe(413);
  });

  test("that is too large is rejected by the sign-in page", async () => {
    const browser = new Browser();
    const attempt = await authorize(
      await discover(running.origin),
      {},
      browser,
      { username: "mira", password: "wrong" },
    );
    const { pathname } = attempt.url;
    const cookie = `sandbox_interaction=${browser.cookie("sandbox_interaction") ?? ""}; sandbox_interaction.sig=${browser.cookie("sandbox_interaction.sig") ?? ""}`;
    const send = (size: number) => post(pathname, size, isChunked, { cookie });
    expect(await send(bodyLimit + 1)).toBe(413);
    expect(await send(bodyLimit)).toBe(200);
  });
});
