import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { diffDescriptions, loadDescription } from "../../description";
import { checkDescription } from ".";

/** Descriptions of real instances, if present; they are not part of the project. */
const folder = path.resolve("../shared/specs");
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => /\.(ya?ml|json)$/.test(name))
  : [];

describe.skipIf(files.length === 0)("real descriptions", () => {
  it.each(files)(
    "checks %s in seconds, and locates each finding",
    async (name) => {
      const start = performance.now();
      const findings = await checkDescription(path.join(folder, name));
      expect(performance.now() - start).toBeLessThan(15_000);
      for (const { line, column, rule } of findings) {
        expect(line, rule).toBeGreaterThan(0);
        expect(column, rule).toBeGreaterThan(0);
      }
    },
  );

  it.each(files)(
    "compares %s with ours in seconds, and finds no difference to itself",
    async (name) => {
      const { description } = await loadDescription(path.join(folder, name));
      const ours = await loadDescription("openapi/openapi.yaml");
      const { operations } = diffDescriptions(ours.description, description);
      expect(operations.length).toBeGreaterThan(100);
      const again = await loadDescription(path.join(folder, name));
      const same = diffDescriptions(description, again.description);
      expect([...same.general, ...same.operations]).toEqual([]);
    },
  );
});
