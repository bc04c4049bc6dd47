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

async function timedLoad(operations: number) {
  const folder = await mkdtemp(path.join(tmpdir(), "synthetic-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, "openapi.json");
  await writeFile(file, JSON.stringify(makeDescription(operations)));
  const before = performance.now();
  const { description, warnings } = await loadDescription(file);
  const milliseconds = performance.now() - before;
  return { description, warnings, milliseconds };
}

describe("a synthetic description", () => {
  it.each([1, 4, 5, 6, 61, 300])("has %i operations", (count) => {
    const operations = listOperations(makeDescription(count));
    expect(operations).toHaveLength(count);
    expect(new Set(operations.map(({ page }) => page)).size).toBe(count);
  });

  it("is the same each time", () => {
    expect(makeDescription(20)).toEqual(makeDescription(20));
  });

  it(
    "loads with 5,000 operations, in time that grows with their number",
    { timeout: 120_000, retry: 2 },
    async () => {
      await timedLoad(200); // Warms the compiler up.
      const small = await timedLoad(1250);
      const large = await timedLoad(5000);
      expect(large.warnings).toEqual([]);
      const operations = listOperations(large.description);
      expect(operations).toHaveLength(5000);
      // Four times as many: quadratic work would take sixteen times as long.
      expect(large.milliseconds / small.milliseconds).toBeLessThan(9);

      const sample = operations.filter((_, index) => index % 500 === 0);
      for (const entry of sample) {
        const alone = extractOperation(large.description, entry);
        expect(listOperations(alone)).toHaveLength(1);
      }
    },
  );
});
