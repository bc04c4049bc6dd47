import type { AddressInfo, Server } from "node:net";

/** Starts a server on loopback, by default on a random port. Returns its origin. */
export async function listenOnLoopback(
  server: Server,
  address = "127.0.0.1",
  wanted = 0,
): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(wanted, address, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return `http://${address}:${String(port)}`;
}
