import { setTimeout as delay } from "node:timers/promises";
import type { Running } from "./process";
import type { Workshop } from "./workshop";

export interface ServedSite {
  server: Running;
  port: number;
  origin: string;
}

let nextPort = 41_000 + (process.pid % 2000);

/** Starts `npm start` in a workshop, which builds the site if necessary. */
export async function serveSite(workshop: Workshop): Promise<ServedSite> {
  const port = nextPort++;
  const server = workshop.start("src/serve/cli.ts", ["--port", String(port)]);
  const origin = `http://127.0.0.1:${String(port)}`;
  const deadline = performance.now() + 300_000;
  while (!(await isWhole(`${origin}/`))) {
    if (!server.isAlive() || performance.now() > deadline) {
      await server.kill();
      throw new Error(`The site is not served:\n${server.output()}`);
    }
    await delay(200);
  }
  return { server, port, origin };
}

/** Returns whether a page arrives complete and in time. */
export async function isWhole(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    const text = await response.text();
    return response.status === 200 && /<\/html>\s*$|<\/body>/i.test(text);
  } catch {
    return false;
  }
}
