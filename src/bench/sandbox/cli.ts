import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { startServer, type Measured } from "./child";
import { retrieve, soak } from "./load";
import { malformedRequest, random, sendRaw } from "./malformed";

const help = `Usage: npm run bench:sandbox -- [options]

  --spec FILE     description to serve (default: the largest at hand)
  --seconds N     how long to measure retrieving (default 10)
  --soak N        how long the mixed load lasts, in seconds (default 180)
  --malformed N   how many malformed requests to send (default 10000)
  --seed N        where the malformed requests begin (default 1)
`;

const full = "../shared/specs/authentik-2024.8.1.yml";
const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Prints a measurement and whether it meets its limit. */
function reportResult(name: string, value: string, good: boolean): boolean {
  say(`${good ? "ok  " : "FAIL"} ${name}: ${value}`);
  return good;
}

async function soaking(server: Measured, seconds: number): Promise<boolean> {
  // The first seconds fill caches and tables to their limits; memory must be constant after that.
  await soak(server.origin, Math.min(20, seconds));
  const before = await server.memory();
  const { requests, failures } = await soak(server.origin, seconds);
  const after = await server.memory();
  const growth = after.heapUsed - before.heapUsed;
  const heap = `${megabytes(before.heapUsed)} to ${megabytes(after.heapUsed)} MB heap, ${megabytes(after.rss)} MB resident`;
  return reportResult(
    `soak of ${seconds} s, ${requests} requests, ${failures} failures`,
    heap,
    failures === 0 && growth < 8 * 1024 * 1024,
  );
}

/** Returns the beginning of a request, to identify it. */
const preview = (bytes: Buffer) =>
  JSON.stringify(bytes.toString("latin1").slice(0, 600));

async function hammering(
  server: Measured,
  count: number,
  seed: number,
): Promise<boolean> {
  const next = random(seed);
  const port = Number(new URL(server.origin).port);
  const statuses = new Map<number, number>();
  let sent = 0;
  const worker = async () => {
    while (sent < count) {
      sent++;
      if (sent % 2500 === 0) say(`     ${sent} of ${count} malformed requests`);
      const bytes = malformedRequest(next);
      const status = await sendRaw(port, bytes, 500);
      if (status >= 500) say(`     ${status} for ${preview(bytes)}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 40 }, worker));
  const { failures } = await retrieve(server.origin, 1);
  const list = [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, times]) => `${status || "none"}: ${times}`);
  const serverErrors = [...statuses.keys()].some((status) => status >= 500);
  return reportResult(
    `${count} malformed requests (${list.join(", ")})`,
    serverErrors ? "a server error" : "no server error",
    !serverErrors && server.alive() && failures === 0,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      spec: {
        type: "string",
        default: existsSync(full) ? full : "openapi/openapi.yaml",
      },
      seconds: { type: "string", default: "10" },
      soak: { type: "string", default: "180" },
      malformed: { type: "string", default: "10000" },
      seed: { type: "string", default: "1" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  say(`Measuring with ${values.spec}`);
  const server = await startServer(values.spec);
  try {
    const results = [
      reportResult(
        "start",
        `${Math.round(server.startMs)} ms, at most 1000`,
        server.startMs <= 1000,
      ),
    ];
    await retrieve(server.origin, 2);
    const load = await retrieve(server.origin, Number(values.seconds));
    results.push(
      reportResult(
        "retrieve",
        `${Math.round(load.requestsPerSecond)} requests/s, at least 1500`,
        load.requestsPerSecond >= 1500 && load.failures === 0,
      ),
      reportResult(
        "retrieve, 99 of 100 under",
        `${load.p99} ms, less than 20`,
        load.p99 < 20,
      ),
    );
    if (Number(values.malformed) > 0)
      results.push(
        await hammering(server, Number(values.malformed), Number(values.seed)),
      );
    if (Number(values.soak) > 0)
      results.push(await soaking(server, Number(values.soak)));
    if (results.includes(false)) process.exitCode = 1;
  } finally {
    server.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
