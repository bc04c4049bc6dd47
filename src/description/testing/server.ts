import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/**
 * Starts a server on loopback that is closed after the test, by default on a random port. Returns
 * its origin.
 */
export async function serve(
  listener: RequestListener,
  address = "127.0.0.1",
  wanted = 0,
): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(wanted, address, resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return `http://${address}:${String(port)}`;
}
