import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { cached } from "./cache";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "cache-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

it("computes a value once for the same inputs, and again for others", async () => {
  const file = path.join(folder, "below", "one.json");
  let made = 0;
  const get = (...inputs: string[]) =>
    cached(file, inputs, () => Promise.resolve(++made));
  expect(await get("a", "b")).toBe(1);
  expect(await get("a", "b")).toBe(1);
  expect(await get("ab", "")).toBe(2);
  expect(await get("a", "b")).toBe(3);
});

it("computes the value again if the file is truncated", async () => {
  const file = path.join(folder, "one.json");
  await cached(file, ["a"], () => Promise.resolve("first"));
  writeFileSync(file, '{"key":"');
  expect(await cached(file, ["a"], () => Promise.resolve("second"))).toBe(
    "second",
  );
});

it("stores nothing if computing fails", async () => {
  const file = path.join(folder, "one.json");
  const fail = () => Promise.reject(new Error("no"));
  await expect(cached(file, ["a"], fail)).rejects.toThrow("no");
  expect(await cached(file, ["a"], () => Promise.resolve("then"))).toBe("then");
});
