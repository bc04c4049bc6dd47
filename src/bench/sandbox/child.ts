import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Message } from "./server";

export interface Measured {
  origin: string;
  /** How long the sandbox took to start, excluding loading of the description. */
  startMs: number;
  /** Whether the process is still running. */
  alive: () => boolean;
  memory: () => Promise<{ rss: number; heapUsed: number }>;
  stop: () => void;
}

async function next<Kind extends Message["kind"]>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<Message, { kind: Kind }>> {
  const gone = once(child, "exit").then(() => {
    throw new Error("The measured server stopped by itself.");
  });
  for (;;) {
    const [message] = (await Promise.race([once(child, "message"), gone])) as [
      Message,
    ];
    if (message.kind === kind)
      return message as Extract<Message, { kind: Kind }>;
  }
}

/** Starts a server in a separate process, so that measuring does not slow it down. */
export async function startServer(location: string): Promise<Measured> {
  const child = fork(join(__dirname, "server.ts"), [location], {
    execArgv: ["--import", "tsx", "--expose-gc"],
  });
  const { port, startMs } = await next(child, "ready");
  return {
    origin: `http://127.0.0.1:${port}`,
    startMs,
    alive: () => child.exitCode === null && child.signalCode === null,
    memory: async () => {
      const response = next(child, "memory");
      child.send("memory");
      return response;
    },
    stop: () => {
      child.disconnect();
    },
  };
}
