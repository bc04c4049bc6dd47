import type { RequestLimits } from "./outcome";

/** A queue of requests: limited per host and in total, with pauses between requests to one host. */
export interface Queue {
  /** Runs a task when its turn comes. */
  run<Result>(host: string, task: () => Promise<Result>): Promise<Result>;
  /** Leaves a host alone for a while, in milliseconds. */
  hold(host: string, forMs: number): void;
}

interface Host {
  running: number;
  /** When the next request may begin. */
  freeAt: number;
  waiting: (() => void)[];
  timer?: NodeJS.Timeout | undefined;
}

export function createQueue({
  perHost,
  inTotal,
  pauseMs,
}: RequestLimits): Queue {
  const hosts = new Map<string, Host>();
  let running = 0;

  return {
    async run(host, task) {
      const at = hostOf(host);
      await new Promise<void>((resolve) => {
        at.waiting.push(resolve);
        next();
      });
      try {
        return await task();
      } finally {
        at.running--;
        running--;
        next();
      }
    },
    hold(host, forMs) {
      const at = hostOf(host);
      at.freeAt = Math.max(at.freeAt, Date.now() + forMs);
    },
  };

  function hostOf(name: string): Host {
    const host = hosts.get(name) ?? { running: 0, freeAt: 0, waiting: [] };
    hosts.set(name, host);
    return host;
  }

  /** Starts what may start now, and looks again when the next host is free. */
  function next(): void {
    const now = Date.now();
    for (const host of hosts.values()) {
      while (
        running < inTotal &&
        host.running < perHost &&
        host.waiting.length > 0 &&
        host.freeAt <= now
      ) {
        host.running++;
        running++;
        host.freeAt = now + pauseMs;
        host.waiting.shift()?.();
      }
      if (host.waiting.length > 0 && host.freeAt > now)
        host.timer ??= setTimeout(() => {
          host.timer = undefined;
          next();
        }, host.freeAt - now);
    }
  }
}
