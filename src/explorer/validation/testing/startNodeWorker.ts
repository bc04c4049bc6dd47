import { Worker } from "node:worker_threads";
import type { CheckingWorker } from "../checker";
import type { Report } from "../messages";

/** Runs the worker's script in a thread of Node.js, which has no Web Workers. */
export function startNodeWorker(): CheckingWorker {
  const script = new URL("../worker.ts", import.meta.url);
  const worker = new Worker(
    `const script = ${JSON.stringify(script.href)};
    import("node:worker_threads").then(async ({ parentPort }) => {
      globalThis.self = { postMessage: (report) => parentPort.postMessage(report) };
      const { tsImport } = await import("tsx/esm/api");
      await tsImport(script, script);
      parentPort.on("message", (data) => self.onmessage({ data }));
    });`,
    { eval: true },
  );
  const adapter: CheckingWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => {
      worker.postMessage(message);
    },
    terminate: () => {
      void worker.terminate();
    },
  };
  worker.on("message", (data: Report) => {
    adapter.onmessage?.(new MessageEvent<Report>("message", { data }));
  });
  return adapter;
}
