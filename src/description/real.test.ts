import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { extractOperation, listOperations, loadDescription } from ".";
import { validateBundle } from "./load-description";

/** Descriptions of real instances, if available; they are not part of the project. */
const folder = path.resolve("../shared/specs");
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => /\.(ya?ml|json)$/.test(name))
  : [];

describe.skipIf(files.length === 0)("real descriptions", () => {
  it.each(files)("%s loads without warnings", async (name) => {
    const file = path.join(folder, name);
    const { description, warnings, locate } = await loadDescription(file);
    expect(warnings).toEqual([]);

    const operations = listOperations(description);
    if (name === "authentik-2024.8.1.yml") expect(operations).toHaveLength(875);
    for (const [index, entry] of operations.entries()) {
      expect(locate(entry.pointer).line).toBeGreaterThan(1);
      if (index % 25 > 0) continue;
      const value = { ...extractOperation(description, entry) };
      const alone = validateBundle({
        value,
        locate: () => ({ file }),
        files: [],
      });
      expect(alone.warnings).toEqual([]);
      expect(listOperations(alone.description)).toHaveLength(1);
    }
  });
});
