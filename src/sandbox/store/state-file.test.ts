import {
  link,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadDescription } from "../../description";
import { authorize, discover, exchange } from "../testing/client";
import { start } from "../testing/server";
import { startJournal } from "./journal";
import { logOf, readState, StateFileError } from "./state-file";
import { Store } from "./store";

let folder: string;
let stateFile: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  stateFile = join(folder, "state.json");
});
afterEach(() => rm(folder, { recursive: true }));

/** Leaves a state file and a log behind, as a killed process does. */
async function keepSome(...names: string[]): Promise<void> {
  const store = new Store();
  const journal = await startJournal({
    store,
    path: stateFile,
    cookieSecret: "x",
    generation: 0,
  });
  for (const [index, name] of names.entries()) {
    const commit = journal.begin();
    store.insert("core/groups", { pk: index, name });
    await commit();
  }
  const [state, log] = await Promise.all(
    [stateFile, logOf(stateFile)].map((path) => readFile(path)),
  );
  await journal.close();
  await writeFile(stateFile, state ?? "");
  await writeFile(logOf(stateFile), log ?? "");
}

test("created, issued and deleted objects survive a restart", async () => {
  const { description } = await loadDescription("openapi/openapi.yaml");
  const admin = {
    authorization: "Bearer sandbox-token-akadmin",
    "content-type": "application/json",
  };

  const first = await start({ description, stateFile });
  const tokens = await exchange(
    await discover(first.origin),
    await authorize(await discover(first.origin)),
  );
  await fetch(`${first.origin}/api/v3/core/groups/`, {
    method: "POST",
    headers: admin,
    body: '{"name":"night owls"}',
  });
  await fetch(`${first.origin}/api/v3/oauth2/authorization_codes/1/`, {
    method: "DELETE",
    headers: admin,
  });
  await first.sandbox.close();
  await first.close();
  expect((await stat(stateFile)).mode & 0o077).toBe(0);
  expect(await readdir(folder)).toEqual(["state.json"]);

  const second = await start({ description, stateFile });
  const get = (path: string, headers: Record<string, string> = admin) =>
    fetch(`${second.origin}/api/v3/${path}`, { headers });
  const groups = (await (
    await get("core/groups/?name=night%20owls")
  ).json()) as { results: unknown[] };
  expect(groups.results).toHaveLength(1);
  expect((await get("oauth2/authorization_codes/1/")).status).toBe(404);
  expect(
    (
      await get("core/users/me/", {
        authorization: `Bearer ${tokens.access_token}`,
      })
    ).status,
  ).toBe(200);
  await second.sandbox.close();
  await second.close();
});

const deep = "[".repeat(200) + "]".repeat(200);
const row = (fields: string) =>
  `{"version":1,"cookieSecret":"x","tables":{"a":[{${fields}}]},"sequences":{}}`;

test.each([
  "",
  "{",
  "[]",
  '{"version":3}',
  '{"version":1,"cookieSecret":"x","tables":{"a":[1]},"sequences":{}}',
  '{"version":1,"cookieSecret":"x","tables":[],"sequences":{}}',
  row('"name":"without pk"'),
  row(`"pk":1,"attributes":${deep}`),
  row('"pk":1,"order":1e999'),
])(
  "a file with %j is rejected with one sentence and left unchanged",
  async (content) => {
    await writeFile(stateFile, content);
    const message = await start({ stateFile }).then(
      () => "started",
      (error: unknown) =>
        error instanceof StateFileError ? error.message : "",
    );
    expect(message).toMatch(/^The sandbox cannot use the state in [^\n]*\.$/);
    expect(message).toContain(stateFile);
    expect(await readFile(stateFile, "utf8")).toBe(content);
    expect(await readdir(folder)).toEqual(["state.json"]);
  },
);

test("a file of the first version is read", async () => {
  await writeFile(stateFile, row('"pk":1,"name":"old"'));
  const { sandbox, close } = await start({ stateFile });
  await sandbox.close();
  await close();
  expect((await readState(stateFile))?.tables.a).toEqual([
    { pk: 1, name: "old" },
  ]);
});

test("a log with damage in the middle is rejected and left unchanged", async () => {
  await keepSome("a", "b");
  const log = await readFile(logOf(stateFile), "utf8");
  const damaged = log.replace('"name":"a"', '"name":"z"');
  expect(damaged).not.toBe(log);
  await writeFile(logOf(stateFile), damaged);
  await expect(start({ stateFile })).rejects.toThrow("checksum");
  expect(await readFile(logOf(stateFile), "utf8")).toBe(damaged);
});

test.each([
  "/dev/zero",
  "FOLDER",
  "FOLDER/missing/state.json",
  "FILE/state.json",
])(
  "%s as the state file is rejected at start with one sentence",
  async (location) => {
    await writeFile(join(folder, "file"), "");
    const path = location
      .replace("FOLDER", folder)
      .replace("FILE", join(folder, "file"));
    await expect(start({ stateFile: path })).rejects.toThrow(
      /^The sandbox cannot use the state in [^\n]*\.$/,
    );
  },
);

test("a file in use is rejected; a stale lock is taken over", async () => {
  const first = await start({ stateFile });
  await expect(start({ stateFile })).rejects.toThrow(
    `the process ${process.pid} uses it`,
  );
  await first.sandbox.close();
  await first.close();
  // No process has this id: it is above Linux's maximum.
  await writeFile(`${stateFile}.lock`, "99999999");
  const second = await start({ stateFile });
  await second.sandbox.close();
  await second.close();
  expect(await readdir(folder)).toEqual(["state.json"]);
});

test("the state file is replaced atomically, never written in place", async () => {
  const first = await start({ stateFile });
  const other = join(folder, "the same file");
  await link(stateFile, other);
  const before = await readFile(other, "utf8");
  await first.sandbox.reset();
  await first.sandbox.close();
  await first.close();
  expect(await readFile(other, "utf8")).toBe(before);
  expect((await stat(stateFile)).ino).not.toBe((await stat(other)).ino);
});

test("a symbolic link to a state file is preserved", async () => {
  const other = join(folder, "link.json");
  await writeFile(stateFile, row('"pk":1'));
  await symlink(stateFile, other);
  const { sandbox, close } = await start({ stateFile: other });
  await sandbox.close();
  await close();
  expect(await readlink(other)).toBe(stateFile);
  expect((await readState(stateFile))?.version).toBe(2);
});
