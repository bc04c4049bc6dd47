import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { loadDescription } from "../../description";
import { type Format, makeLargeText } from "./large";

it.each<Format>(["yaml", "json"])(
  "creates %s of the requested size, with one warning at its location",
  async (format) => {
    const text = makeLargeText(2, format);
    expect(Math.abs(text.length / 2e6 - 1)).toBeLessThan(0.05);
    const folder = await mkdtemp(path.join(tmpdir(), "large-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = path.join(folder, "openapi");
    await writeFile(file, text);
    const { warnings } = await loadDescription(file);
    expect(warnings).toHaveLength(1);
    const lines = text.split("\n");
    expect(lines[(warnings[0]?.line ?? 0) - 1]).toMatch(/get"?:/);
    expect(lines[(warnings[0]?.line ?? 0) - 2]).toContain("/undeclared/{id}/");
  },
);
