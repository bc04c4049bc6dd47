import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  extractOperation,
  listOperations,
  loadDescription,
} from "../../description";
import { makeDescription } from ".";

async function load(operations: number) {
  const folder = await mkdtemp(path.join(tmpdir(), "synthetic-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, "openapi.json");
  await writeFile(file, JSON.stringify(makeDescription(operations)));
  return loadDescription(file);
}

describe("a synthetic description", () => {
  it.each([1, 4, 5, 6, 61, 300])("has %i operations", (count) => {
    const operations = listOperations(makeDescription(count));
    expect(operations).toHaveLength(count);
    expect(new Set(operations.map(({ page }) => page)).size).toBe(count);
  });

  it("is reproducible", () => {
    expect(makeDescription(20)).toEqual(makeDescription(20));
  });

  it("loads with 5,000 operations", async () => {
    const { description, warnings } = await load(5000);
    expect(warnings).toEqual([]);
    const operations = listOperations(description);
    expect(operations).toHaveLength(5000);
    for (const entry of operations.filter((_, index) => index % 500 === 0))
      expect(listOperations(extractOperation(description, entry))).toHaveLength(
        1,
      );
  });
});
