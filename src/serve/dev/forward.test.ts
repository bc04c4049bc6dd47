import { type Server, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { forward, forwardUpgrade } from "./forward";

const servers: Server[] = [];

async function start(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const front = (port: number) =>
  start(
    createServer((incoming, response) => {
      forward(incoming, response, port);
    }).on("upgrade", (incoming, socket, head) => {
      forwardUpgrade(incoming, socket, head, port);
    }),
  );

it("forwards a request and its response", async () => {
  const behind = await start(
    createServer((incoming, response) => {
      response.writeHead(201, { "x-path": incoming.url });
      incoming.pipe(response);
    }),
  );
  const port = await front(behind);
  const response = await fetch(`http://127.0.0.1:${port}/a?b=c`, {
    method: "POST",
    body: "hello",
  });
  expect(response.status).toBe(201);
  expect(response.headers.get("x-path")).toBe("/a?b=c");
  expect(await response.text()).toBe("hello");
});

it("responds with 502 if the other server is unreachable", async () => {
  const closed = await start(createServer());
  servers.pop()?.close();
  const port = await front(closed);
  const response = await fetch(`http://127.0.0.1:${port}/`);
  expect(response.status).toBe(502);
  expect(await response.text()).toMatch(/does not respond/);
});

it("aborts a response that the other server aborts", async () => {
  const behind = await start(
    createServer((_, response) => {
      response.writeHead(200, { "content-length": 10 }).write("abc", () => {
        response.destroy();
      });
    }),
  );
  const response = await fetch(`http://127.0.0.1:${await front(behind)}/`);
  await expect(response.text()).rejects.toThrow();
});

it("forwards an upgraded connection in both directions", async () => {
  const behind = await start(
    createServer().on("upgrade", (_, socket) => {
      socket.write(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n",
      );
      socket.pipe(socket);
    }),
  );
  const port = await front(behind);
  const echoed = await new Promise<string>((resolve, reject) => {
    request({
      port,
      host: "127.0.0.1",
      headers: { Connection: "Upgrade", Upgrade: "echo" },
    })
      .on("upgrade", (_, socket) => {
        socket.once("data", (data: Buffer) => {
          socket.destroy();
          resolve(String(data));
        });
        socket.write("ping");
      })
      .on("error", reject)
      .end();
  });
  expect(echoed).toBe("ping");
});
