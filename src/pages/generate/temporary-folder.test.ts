import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { withTemporaryFolder } from "./temporary-folder";

it("removes its folder, and old folders of earlier runs", async () => {
  const parent = mkdtempSync(path.join(tmpdir(), "temporary-"));
  onTestFinished(() => {
    rmSync(parent, { recursive: true });
  });
  const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
  for (const name of ["reference-aaaaaa", "reference-bbbbbb", "others"])
    mkdirSync(path.join(parent, name));
  for (const name of ["reference-aaaaaa", "others"])
    utimesSync(path.join(parent, name), old, old);
  const failing = withTemporaryFolder((folder) => {
    expect(readdirSync(folder)).toEqual([]);
    return Promise.reject(new Error("broken"));
  }, parent);
  await expect(failing).rejects.toThrow("broken");
  expect(readdirSync(parent).sort()).toEqual(["others", "reference-bbbbbb"]);
});
