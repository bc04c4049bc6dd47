import { createServer, type RequestListener } from "node:http";
import { onTestFinished } from "vitest";
import { listenOnLoopback } from "../../testing/listen";

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
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return listenOnLoopback(server, address, wanted);
}
