import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { loadDescription } from "../../description";
import { createSandbox } from "../../sandbox";

/** Messages from the measured process to the measuring process. */
export type Message =
  | { kind: "ready"; port: number; startMs: number }
  | { kind: "memory"; rss: number; heapUsed: number };

const send = (message: Message) => process.send?.(message);

/** Serves a description in a separate process; the message `memory` requests its memory usage. */
async function main(location: string): Promise<void> {
  const { description } = await loadDescription(location);
  const start = performance.now();
  const sandbox = await createSandbox({
    description,
    rate: { requests: Infinity, seconds: 1 },
  });
  const startMs = performance.now() - start;
  const server = createServer((request, response) => {
    sandbox.listener(request, response);
  });
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    send({ kind: "ready", port, startMs });
  });
  process.on("message", () => {
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    send({ kind: "memory", rss, heapUsed });
  });
  process.on("disconnect", () => process.exit());
}

main(process.argv[2] ?? "openapi/openapi.yaml").catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
