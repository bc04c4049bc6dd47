import { appendFile, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ledger } from "./ledger";
import { startStateServer, type StateServer } from "./state-server";

/** The result of one trial. */
export interface TrialRow {
  trial: string;
  runs: number;
  /** Number of acknowledged changes that were lost. */
  lost: number;
  /** Number of runs in which the sandbox crashed, failed a request or did not start again. */
  crashed: number;
  note: string;
}

const writers = 8;

/** Writes with several clients until the time is over or the sandbox refuses. */
async function load(
  { origin }: StateServer,
  ledger: Ledger,
  milliseconds: number,
): Promise<{ stop: () => Promise<unknown> }> {
  let isRunning = true;
  const clients = [
    ...Array.from({ length: writers }, () =>
      ledger.write(origin, () => isRunning),
    ),
    ledger.issue(origin, () => isRunning),
  ].map((client) => client.catch(() => undefined));
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return {
    stop: () => {
      isRunning = false;
      return Promise.all(clients);
    },
  };
}

/** Truncates the log's last line, as an interrupted write would. */
async function tear(stateFile: string): Promise<void> {
  const log = await readFile(`${stateFile}.log`, "utf8");
  const last = log.trimEnd().split("\n").at(-1) ?? "";
  await appendFile(
    `${stateFile}.log`,
    last.slice(0, Math.ceil(Math.random() * last.length)),
  );
}

async function kills(
  trial: string,
  runs: number,
  afterwards: (stateFile: string) => Promise<void>,
): Promise<TrialRow> {
  const folder = await mkdtemp(join(tmpdir(), "state-kills-"));
  const stateFile = join(folder, "state.json");
  const ledger = new Ledger();
  const row = { trial, runs, lost: 0, crashed: 0 };
  let server = await startStateServer(stateFile);
  try {
    for (let run = 0; run < runs; run++) {
      const before = ledger.faults;
      const writing = await load(server, ledger, 300 + Math.random() * 1200);
      const endedByItself = server.hasEnded();
      await server.kill();
      await writing.stop();
      await afterwards(stateFile);
      server = await startStateServer(stateFile);
      row.lost += await ledger.lost(server.origin);
      if (endedByItself || ledger.faults > before) row.crashed++;
    }
  } finally {
    await server.kill();
    await rm(folder, { recursive: true });
  }
  return { ...row, note: `${ledger.acknowledged} changes acknowledged` };
}

/** Limits the size of files, as a full disk would, and starts again without the limit. */
async function fullDisk(runs: number): Promise<TrialRow> {
  const trial = "the disk is full during writes";
  if (process.platform === "win32")
    return { trial, runs: 0, lost: 0, crashed: 0, note: "skipped: no ulimit" };
  const row = { trial, runs, lost: 0, crashed: 0 };
  let acknowledged = 0;
  let refused = 0;
  for (let run = 0; run < runs; run++) {
    const folder = await mkdtemp(join(tmpdir(), "state-full-"));
    const stateFile = join(folder, "state.json");
    const ledger = new Ledger();
    let server = await startStateServer(stateFile);
    try {
      await server.kill();
      const { size } = await stat(stateFile);
      const largestFile = Math.ceil(size / 1024) + 100 * (run + 1);
      server = await startStateServer(stateFile, { largestFile });
      const writing = await load(server, ledger, 4000);
      await writing.stop();
      const lostInMemory = await ledger.lost(server.origin);
      if (server.hasEnded() || ledger.faults > 0 || ledger.refused === 0)
        row.crashed++;
      await server.kill();
      server = await startStateServer(stateFile);
      row.lost += lostInMemory + (await ledger.lost(server.origin));
      acknowledged += ledger.acknowledged;
      refused += ledger.refused;
    } finally {
      await server.kill();
      await rm(folder, { recursive: true });
    }
  }
  const note = `${acknowledged} changes acknowledged, ${refused} refused`;
  return { ...row, note };
}

/**
 * Kills a sandbox with a state file while it writes, restarts it, and compares its state with the
 * acknowledged changes.
 */
export async function stateKills(runs = 20): Promise<TrialRow[]> {
  return [
    await kills("kill -9 during writes", runs, () => Promise.resolve()),
    await kills("kill -9 and a torn last line of the log", runs, tear),
    await fullDisk(Math.ceil(runs / 5)),
  ];
}
