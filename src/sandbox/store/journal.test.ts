import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startJournal, type Journal } from "./journal";
import { decodeLog } from "./log";
import { logOf, readState } from "./state-file";
import { Store } from "./store";

let folder: string;
let path: string;
let store: Store;
let journal: Journal;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "journal-"));
  path = join(folder, "state.json");
  store = new Store();
  journal = await startJournal({
    store,
    path,
    cookieSecret: "x",
    generation: 0,
  });
});
afterEach(async () => {
  await journal.close();
  await rm(folder, { recursive: true });
});

const kept = async () => (await readState(path))?.tables.a ?? [];
const entries = async () =>
  decodeLog(await readFile(logOf(path), "utf8")).entries.length;

test("a change is on disk when its commit resolves", async () => {
  for (let pk = 1; pk <= 20; pk++) {
    const commit = journal.begin();
    store.insert("a", { pk });
    await commit();
    expect(await kept()).toHaveLength(pk);
  }
});

test("only the owner can read the log", async () => {
  expect((await stat(logOf(path))).mode & 0o077).toBe(0);
});

test("changes that wait at the same time share one write", async () => {
  const commits = Array.from({ length: 50 }, (_, pk) => {
    const commit = journal.begin();
    store.insert("a", { pk });
    return commit() ?? Promise.resolve();
  });
  await Promise.all(commits);
  expect(await kept()).toHaveLength(50);
  expect(await entries()).toBeLessThanOrEqual(2);
});

test("a request without changes waits only for pending changes of others", async () => {
  const reader = journal.begin();
  expect(reader()).toBeUndefined();
  store.insert("a", { pk: 1 });
  await reader();
  expect(await kept()).toHaveLength(1);
  expect(reader()).toBeUndefined();
});

test("a log that has grown is compacted into the state file", async () => {
  const value = "x".repeat(200_000);
  for (let pk = 1; pk <= 12; pk++) {
    const commit = journal.begin();
    store.insert("a", { pk, value });
    await commit();
    expect(await kept()).toHaveLength(pk);
  }
  expect((await stat(path)).size).toBeGreaterThan(value.length);
  expect((await stat(logOf(path))).size).toBeLessThan(12 * value.length);
  await journal.close();
  expect(await readdir(folder)).toEqual(["state.json"]);
  expect(await kept()).toHaveLength(12);
});

test("a log that survived an interrupted compaction is not replayed", async () => {
  const commit = journal.begin();
  const row = store.insert("a", { pk: 1, name: "old" });
  await commit();
  const stale = await readFile(logOf(path));
  store.update(row, { name: "new" });
  await journal.close();
  await writeFile(logOf(path), stale);
  expect(await kept()).toEqual([{ pk: 1, name: "new" }]);
});

test("if the state file cannot be replaced, new changes are rejected and none is lost", async () => {
  const value = "x".repeat(200_000);
  const accepted: number[] = [];
  const refused: number[] = [];
  const one = async (pk: number) => {
    const commit = journal.begin();
    try {
      store.insert("a", { pk, value });
      await commit();
      accepted.push(pk);
    } catch (error) {
      refused.push(pk);
      expect(String(error)).toContain("accepts no more changes");
    }
  };
  // The log can still be written, but the state file cannot be replaced.
  await mkdir(`${path}.next/in the way`, { recursive: true });
  const begunBefore = journal.begin();
  for (let round = 0; round < 10; round++)
    await Promise.all([one(2 * round), one(2 * round + 1)]);
  expect(refused.length).toBeGreaterThan(0);
  expect((await kept()).map(({ pk }) => pk)).toEqual(accepted);
  expect(store.rows("a").map(({ pk }) => pk)).toEqual(accepted);
  // Changes that this request made or saw may be undone.
  await expect(begunBefore()).rejects.toThrow("accepts no more changes");
  expect(journal.begin()()).toBeUndefined();
});
