import { type AddressInfo, type Server, createServer } from "node:net";
import { createServer as createHttpServer } from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { listen } from "./listen";

async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  closeAfter(server);
  return (server.address() as AddressInfo).port;
}

function closeAfter(server: Server): void {
  onTestFinished(() => {
    server.close();
  });
}

it("uses the next port if the preferred one is in use", async () => {
  const port = await takenPort();
  const server = createHttpServer();
  closeAfter(server);
  expect(await listen(server, port, false)).toBeGreaterThan(port);
  expect((server.address() as AddressInfo).address).toBe("127.0.0.1");
});

it("uses no other port than the requested one", async () => {
  const port = await takenPort();
  await expect(listen(createHttpServer(), port, true)).rejects.toThrow(
    `The port ${String(port)} is taken. Stop what uses it, or name another one with --port.`,
  );
});
