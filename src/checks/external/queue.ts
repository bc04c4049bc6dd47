import type { RequestLimits } from "./outcome";

/** A queue of requests: limited per host and in total, with pauses between requests to one host. */
export interface Queue {
  /** Runs a task when it is its turn. */
  run<Result>(host: string, task: () => Promise<Result>): Promise<Result>;
  /** Sends no requests to a host for a while, in milliseconds. */
  hold(host: string, forMs: number): void;
}

interface Host {
  running: number;
  /** Timestamp of the next allowed request. */
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

  /** Starts all tasks that may start, and schedules the next check. */
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
