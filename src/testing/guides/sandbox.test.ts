import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { versionList } from "../../config/site";
import { defaultVersion, loadVersion } from "../../description";
import { type Running, start } from "../../sandbox/testing/server";
import { extractSteps } from "./extract";
import { runSteps } from "./run";

const folder = "docs/guides";
const guides = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => path.join(folder, name))
  .map(
    (file) => [file, extractSteps(readFileSync(file, "utf8"), file)] as const,
  )
  .filter(([, steps]) => steps.length > 0);

let running: Running;

beforeAll(async () => {
  const { description } = await loadVersion(defaultVersion(versionList));
  running = await start({ description });
});
beforeEach(() => running.sandbox.reset());
afterAll(() => running.close());

test("there are guides to run", () => {
  expect(guides.length).toBeGreaterThan(5);
});

test.each(guides)(
  "the commands of %s print the documented output",
  async (_, steps) => {
    expect(await runSteps(steps, { BASE: running.origin })).toEqual([]);
  },
);
