import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import {
  type Listener,
  createSafeServer,
  keepServing,
  requestLimits,
} from "./http-server";

async function serve(listener: Listener) {
  const lines: string[] = [];
  const server = createSafeServer(listener, (line) => lines.push(line));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { lines, port, origin: `http://127.0.0.1:${String(port)}` };
}

it.each<[string, Listener]>([
  [
    "throws",
    () => {
      throw new Error("two\nlines");
    },
  ],
  ["rejects", () => Promise.reject(new Error("two\nlines"))],
])(
  "responds with 500 and logs a line if a listener %s",
  async (_, listener) => {
    const { origin, lines } = await serve((request, response) => {
      if (request.url === "/fine") response.end("fine");
      else return listener(request, response);
    });
    expect((await fetch(`${origin}/a?token=secret`)).status).toBe(500);
    expect(lines).toEqual([
      expect.stringMatching(/^GET "\/a" failed: two lines/),
    ]);
    expect(await (await fetch(`${origin}/fine`)).text()).toBe("fine");
  },
);

it("closes the connection if the response has already begun", async () => {
  const { origin } = await serve((_, response) => {
    response.writeHead(200, { "content-length": 10 }).write("abc");
    throw new Error("later");
  });
  const response = await fetch(origin);
  await expect(response.text()).rejects.toThrow();
});

it("responds with 500 if an error is thrown in a callback", async () => {
  const before = process.listeners("uncaughtException");
  process.removeAllListeners("uncaughtException");
  const lines: string[] = [];
  keepServing((line) => lines.push(line));
  onTestFinished(() => {
    process.removeAllListeners("uncaughtException");
    for (const listener of before) process.on("uncaughtException", listener);
  });
  const { origin } = await serve(() => {
    setTimeout(() => {
      throw new Error("from a timer");
    });
  });
  expect((await fetch(`${origin}/b`)).status).toBe(500);
  expect(lines[0]).toMatch(/^GET "\/b" failed: from a timer/);
});

it("rejects headers that exceed the limit", async () => {
  const { port } = await serve((_, response) => {
    response.end();
  });
  const statusOf = async (bytes: number) => {
    const socket = connect(port, "127.0.0.1");
    socket.write(
      `GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: ${"x".repeat(bytes)}\r\n\r\n`,
    );
    const [head] = (await once(socket, "data")) as [Buffer];
    socket.destroy();
    return String(head).slice(9, 12);
  };
  expect(await statusOf(requestLimits.maxHeaderSize - 200)).toBe("200");
  expect(await statusOf(requestLimits.maxHeaderSize + 200)).toBe("431");
});

it("has timeouts against slow requests", () => {
  const server = createSafeServer(() => undefined);
  expect(server.headersTimeout).toBe(requestLimits.headersTimeout);
  expect(server.requestTimeout).toBe(requestLimits.requestTimeout);
});
