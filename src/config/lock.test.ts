import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { withLock } from "./lock";
import { processStart } from "./process-start";

function lockFile(holder?: object | string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "lock-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = path.join(folder, "below", "lock");
  if (holder === undefined) return file;
  const inside = path.join(folder, "lock");
  writeFileSync(
    inside,
    typeof holder === "string" ? holder : JSON.stringify(holder),
  );
  return inside;
}

const options = (file: string, lines: string[] = []) => ({
  file,
  command: "npm run gen",
  say: (line: string) => lines.push(line),
  patience: 300,
});

const startedAt = processStart(process.pid);

it("lets one action run at a time, and leaves nothing behind", async () => {
  const file = lockFile();
  let running = 0;
  const action = async () => {
    expect(++running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    running--;
  };
  await Promise.all(
    [1, 2, 3].map(() =>
      withLock({ ...options(file), patience: 10_000 }, action),
    ),
  );
  expect(existsSync(file)).toBe(false);
});

it("is released after a failure", async () => {
  const file = lockFile();
  await expect(
    withLock(options(file), () => Promise.reject(new Error("broken"))),
  ).rejects.toThrow("broken");
  expect(await withLock(options(file), () => Promise.resolve(1))).toBe(1);
});

it("reports the holder, and times out while waiting for it", async () => {
  const { pid } = process;
  const file = lockFile({ pid, startedAt, command: "npm start" });
  const lines: string[] = [];
  await expect(
    withLock(options(file, lines), () => Promise.resolve()),
  ).rejects.toThrow(
    `npm start (process ${String(pid)}) is still working in this folder. Wait until it is done or end it, then try again.`,
  );
  expect(lines).toEqual([
    `Waiting for npm start (process ${String(pid)}), which is working in this folder.`,
  ]);
  expect(existsSync(file)).toBe(true);
});

it("is taken over from an ended process", async () => {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await once(child, "exit");
  const file = lockFile({ pid: child.pid, command: "npm run build" });
  expect(await withLock(options(file), () => Promise.resolve(1))).toBe(1);
});

it.runIf(startedAt)("is taken over if the process id was reused", async () => {
  const file = lockFile({
    pid: process.pid,
    startedAt: "1",
    command: "npm run build",
  });
  expect(await withLock(options(file), () => Promise.resolve(1))).toBe(1);
});

it("is taken over if the file is empty", async () => {
  expect(await withLock(options(lockFile("")), () => Promise.resolve(1))).toBe(
    1,
  );
});
