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

it("makes a thing once for the same inputs, and again for others", () => {
  const file = path.join(folder, "below", "one.json");
  let made = 0;
  const get = (...inputs: string[]) => cached(file, inputs, () => ++made);
  expect([get("a", "b"), get("a", "b"), get("ab", ""), get("a", "b")]).toEqual([
    1, 1, 2, 3,
  ]);
});

it("makes it again when the file was cut off", () => {
  const file = path.join(folder, "one.json");
  cached(file, ["a"], () => "first");
  writeFileSync(file, '{"key":"');
  expect(cached(file, ["a"], () => "second")).toBe("second");
});

it("keeps nothing when it cannot be made", () => {
  const file = path.join(folder, "one.json");
  const fail = () => {
    throw new Error("no");
  };
  expect(() => cached(file, ["a"], fail)).toThrow("no");
  expect(cached(file, ["a"], () => "then")).toBe("then");
});
