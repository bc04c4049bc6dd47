import { createServer, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listenOnLoopback } from "../testing/listen";
import { type SendOptions, send } from "./send";

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/slow") return;
    if (request.url === "/endless") {
      response.write("data: 1\n\n");
      return;
    }
    if (request.url === "/drip" || request.url === "/drip-then-silence") {
      let left = 12;
      const timer = setInterval(() => {
        if (left === 0) {
          clearInterval(timer);
          if (request.url === "/drip") response.end();
        } else response.write(`${--left},`);
      }, 50);
      return;
    }
    if (request.url === "/moved") {
      response.writeHead(302, { Location: "/x" }).end();
      return;
    }
    void text(request).then((body) => {
      response.setHeader("Content-Type", "application/json");
      response.statusCode = request.url === "/denied" ? 403 : 200;
      response.end(
        JSON.stringify({
          method: request.method,
          headers: request.headers,
          body,
        }),
      );
    });
  });
  origin = await listenOnLoopback(server);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const request = (path: string) => ({
  method: "GET",
  url: origin + path,
  headers: [] as [string, string][],
  cookies: [],
});

interface Echo {
  method: string;
  headers: Record<string, string>;
  body: string;
}
const json = (bytes: Uint8Array) =>
  JSON.parse(new TextDecoder().decode(bytes)) as Echo;

test("sends method, headers and body as built", async () => {
  const response = await send({
    ...request("/x"),
    method: "PATCH",
    headers: [
      ["Content-Type", "application/json"],
      ["Authorization", "Bearer t"],
    ],
    body: { kind: "text", mediaType: "application/json", text: '{"a":1}' },
  });
  expect(response.status).toBe(200);
  expect(json(response.bytes)).toMatchObject({
    method: "PATCH",
    headers: { "content-type": "application/json", authorization: "Bearer t" },
    body: '{"a":1}',
  });
  expect(response.total).toBeGreaterThanOrEqual(response.firstByte);
});

test("multipart parts keep their file name and content type", async () => {
  const response = await send({
    ...request("/x"),
    method: "POST",
    body: {
      kind: "multipart",
      parts: [
        { name: "clear", value: "true" },
        { name: "meta", value: "{}", mediaType: "application/json" },
        { name: "file", value: new File(["hi"], "a.txt"), mediaType: "text/x" },
      ],
    },
  });
  const { headers, body } = json(response.bytes);
  expect(headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  expect(body).toContain('name="clear"\r\n\r\ntrue');
  expect(body).toContain("Content-Type: application/json\r\n\r\n{}");
  expect(body).toMatch(
    /name="file"; filename="a\.txt"\r\nContent-Type: text\/x\r\n\r\nhi/,
  );
});

test("follows redirects, unless a header contains a key", async () => {
  expect(await send(request("/moved"))).toMatchObject({
    status: 200,
    redirected: true,
    url: `${origin}/x`,
  });
  await expect(
    send(request("/moved"), { holdsKey: true }),
  ).rejects.toMatchObject({
    failure: "refused",
    message: expect.stringContaining("was not followed") as unknown,
  });
});

test("an error status is a response", async () => {
  expect((await send(request("/denied"))).status).toBe(403);
});

test("reports a cancellation", async () => {
  const abort = new AbortController();
  const sent = send(request("/slow"), { signal: abort.signal });
  abort.abort();
  await expect(sent).rejects.toMatchObject({
    failure: "cancelled",
    message: `Cancelled: GET ${origin}/slow.`,
  });
});

test("warns that a cancelled change may have taken effect", async () => {
  const abort = new AbortController();
  const sent = send(
    { ...request("/slow"), method: "POST" },
    { signal: abort.signal },
  );
  abort.abort();
  await expect(sent).rejects.toThrow(/may have received and processed it/);
});

test("keeps and shows the part of a body that was received before it was cut off", async () => {
  const abort = new AbortController();
  const partial: string[] = [];
  const response = await send(request("/endless"), {
    signal: abort.signal,
    onProgress: ({ bytes }) => {
      partial.push(new TextDecoder().decode(bytes));
      abort.abort();
    },
  });
  expect(partial).toEqual(["data: 1\n\n"]);
  expect(response).toMatchObject({ status: 200, cutOff: "cancelled" });
  expect(new TextDecoder().decode(response.bytes)).toBe("data: 1\n\n");
});

test("finds out and reports why there is no response", async () => {
  await expect(
    send(
      { ...request("/"), url: "http://127.0.0.1:1/" },
      {
        page: {
          origin: "https://a.example",
          isOnline: true,
          jar: { cookie: "" },
        },
      },
    ),
  ).rejects.toThrow(/127\.0\.0\.1:1 cannot be reached/);
});

test("a timeout's message has its length", async () => {
  await expect(send(request("/slow"), { timeout: 50 })).rejects.toMatchObject({
    failure: "timeout",
    message: `No response within 0.05 seconds: GET ${origin}/slow.`,
  });
});

test("the timeout counts time without data, not the response's duration", async () => {
  const whole = await send(request("/drip"), { timeout: 300 });
  expect(whole.cutOff).toBeUndefined();
  expect(whole.total).toBeGreaterThan(500);
  expect(new TextDecoder().decode(whole.bytes)).toMatch(/^11,10,.*,1,0,$/);
  const cut = await send(request("/drip-then-silence"), { timeout: 300 });
  expect(cut.cutOff).toBe("timeout");
  expect(new TextDecoder().decode(cut.bytes)).toMatch(/^11,10,.*,1,0,$/);
});

test("a refused connection is unreachable and keeps its cause", async () => {
  await expect(
    send({ ...request("/"), url: "http://127.0.0.1:1/" }),
  ).rejects.toMatchObject({
    failure: "unreachable",
    cause: expect.any(TypeError) as unknown,
  });
});

test.each([
  ["Cookie", "a=b", /do not let a page set/],
  ["X-A", "a\nb", /must be one line/],
  ["X-A", "日本", /Latin-1/],
])(
  "rejects a header that a browser would drop: %s",
  async (name, value, message) => {
    await expect(
      send({ ...request("/x"), headers: [[name, value]] }),
    ).rejects.toThrow(message);
  },
);

/** Returns the options that `fetch` is called with. */
async function fetchInit(options: SendOptions): Promise<RequestInit> {
  const spy = vi.fn<typeof fetch>(() => Promise.resolve(new Response("")));
  await send(request("/x"), { ...options, fetch: spy });
  return spy.mock.calls[0]?.[1] ?? {};
}

test("sends no cookies or referrer and bypasses the cache", async () => {
  expect(await fetchInit({})).toMatchObject({
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    redirect: "follow",
  });
});

test("sends cookies only to the page's own origin, and only for a session", async () => {
  expect(await fetchInit({ credentials: "same-origin" })).toMatchObject({
    credentials: "same-origin",
    referrerPolicy: "no-referrer",
  });
});

test("rejects an opaque redirect too if a key would be sent along", async () => {
  const hidden = Object.defineProperty(new Response(""), "type", {
    value: "opaqueredirect",
  });
  const follow = vi.fn<typeof fetch>(() => Promise.resolve(hidden));
  await expect(
    send(request("/x"), { holdsKey: true, fetch: follow }),
  ).rejects.toMatchObject({ failure: "refused" });
  expect(follow.mock.calls[0]?.[1]?.redirect).toBe("manual");
});

test.each([300, 399])("status %i is a redirect", async (status) => {
  const moved = () => Promise.resolve(new Response(null, { status }));
  await expect(
    send(request("/x"), { holdsKey: true, fetch: moved }),
  ).rejects.toMatchObject({ failure: "refused" });
});

test.each([299, 400])("status %i is not a redirect", async (status) => {
  const plain = () => Promise.resolve(new Response(null, { status }));
  await expect(
    send(request("/x"), { holdsKey: true, fetch: plain }),
  ).resolves.toMatchObject({ status });
});

test.each([
  ["GET", true, "Browsers do not send a body with GET"],
  ["HEAD", true, "Browsers do not send a body with HEAD"],
  ["TRACE", false, "Browsers do not let a page send TRACE requests"],
])(
  "%s with a body (%s) is refused in words",
  async (method, hasBody, words) => {
    const body = { kind: "text", mediaType: "text/plain", text: "x" } as const;
    await expect(
      send({ ...request("/x"), method, ...(hasBody && { body }) }),
    ).rejects.toMatchObject({
      failure: "refused",
      message: expect.stringContaining(words) as string,
    });
  },
);

test("QUERY has a body", async () => {
  const response = await send({
    ...request("/x"),
    method: "QUERY",
    body: { kind: "text", mediaType: "application/json", text: "{}" },
  });
  expect(json(response.bytes)).toMatchObject({ method: "QUERY", body: "{}" });
});

test("a multipart body has the described media type and a boundary", async () => {
  const response = await send({
    ...request("/x"),
    method: "POST",
    body: {
      kind: "multipart",
      mediaType: 'multipart/mixed; boundary="theirs"; a=b',
      parts: [{ name: "p", value: "x" }],
    },
  });
  expect(json(response.bytes).headers["content-type"]).toMatch(
    /^multipart\/mixed; a=b; boundary=----\d+$/,
  );
});
