import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { onChange } from "./watch";

let folder: string;
let watcher: { close(): void } | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "watch-"));
  mkdirSync(path.join(folder, "below"));
});

afterEach(() => {
  watcher?.close();
  rmSync(folder, { recursive: true });
});

const save = (name: string) => {
  writeFileSync(path.join(folder, name), "changed");
};

/** Waits long enough for a change to be noticed, if it would be. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

it("runs once for simultaneous changes anywhere below the folder", async () => {
  const run = vi.fn(() => Promise.resolve());
  watcher = onChange(folder, run);
  save("one.yaml");
  save("below/two.yaml");
  await vi.waitFor(() => {
    expect(run).toHaveBeenCalled();
  });
  await settled();
  expect(run).toHaveBeenCalledTimes(1);
});

it("runs once more for changes during a run, never concurrently", async () => {
  let finish: () => void = () => undefined;
  const run = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  watcher = onChange(folder, run);
  save("one.yaml");
  await vi.waitFor(() => {
    expect(run).toHaveBeenCalledTimes(1);
  });
  save("two.yaml");
  await settled();
  save("three.yaml");
  await settled();
  expect(run).toHaveBeenCalledTimes(1);
  finish();
  await settled();
  expect(run).toHaveBeenCalledTimes(2);
  finish();
  await settled();
  expect(run).toHaveBeenCalledTimes(2);
});

it("stops after close", async () => {
  const run = vi.fn(() => Promise.resolve());
  watcher = onChange(folder, run);
  save("one.yaml");
  watcher.close();
  await settled();
  expect(run).not.toHaveBeenCalled();
});
