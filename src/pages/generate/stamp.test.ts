import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { referenceFactsFile } from "../../config/reference-facts";
import { generatedStaticDir } from "../../config/routes";
import { isGenerated, stampFile, stampGenerated } from "./stamp";

const target = "docs/reference";
const description = "mine/openapi.yaml";
const page = `${target}/users.api.mdx`;
const settings = { baseUrl: "/" };

/** Creates a project with generated pages and their stamp. */
async function stamped(
  files = (root: string) => [path.join(root, description)],
): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), "stamp-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const file of [
    ...["package-lock.json", description, "src/pages/plan.ts", page],
    ...[`${generatedStaticDir}/api-manifest.json`, referenceFactsFile],
  ]) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), "made");
  }
  await stampGenerated(files(root), target, settings, root);
  return root;
}

describe("isGenerated", () => {
  it("is true while nothing has changed", async () => {
    const root = await stamped();
    expect(await isGenerated(target, settings, root)).toBe(true);
  });

  it.each([
    ["a page", page],
    ["a file of the site", `${generatedStaticDir}/api-manifest.json`],
    ["what the configuration reads", referenceFactsFile],
  ])("is false if %s was touched or removed", async (_, file) => {
    const root = await stamped();
    await utimes(path.join(root, file), 1, 1);
    expect(await isGenerated(target, settings, root)).toBe(false);
    await stampGenerated([], target, settings, root);
    expect(await isGenerated(target, settings, root)).toBe(true);
    await rm(path.join(root, file));
    expect(await isGenerated(target, settings, root)).toBe(false);
  });

  it("is false after a page was added", async () => {
    const root = await stamped();
    await writeFile(path.join(root, target, "more.api.mdx"), "made");
    expect(await isGenerated(target, settings, root)).toBe(false);
  });

  it.each([
    ["the description", description],
    ["the code that makes the pages", "src/pages/plan.ts"],
    ["the list of packages", "package-lock.json"],
  ])("is false if %s was changed or removed", async (_, file) => {
    const root = await stamped();
    await utimes(path.join(root, file), 1, 1);
    expect(await isGenerated(target, settings, root)).toBe(true);
    await writeFile(path.join(root, file), "changed");
    expect(await isGenerated(target, settings, root)).toBe(false);
    await writeFile(path.join(root, file), "made");
    expect(await isGenerated(target, settings, root)).toBe(true);
    await rm(path.join(root, file));
    expect(await isGenerated(target, settings, root)).toBe(false);
  });

  it("is true if only a test has changed", async () => {
    const root = await stamped();
    await writeFile(path.join(root, "src/pages/plan.test.ts"), "test");
    expect(await isGenerated(target, settings, root)).toBe(true);
  });

  it("is false with other settings", async () => {
    const root = await stamped();
    expect(await isGenerated(target, { baseUrl: "/api/" }, root)).toBe(false);
  });

  it.each(["", "{}", "null"])(
    "is false with the stamp %j, and without one",
    async (text) => {
      const root = await stamped();
      await writeFile(path.join(root, stampFile), text);
      expect(await isGenerated(target, settings, root)).toBe(false);
      await rm(path.join(root, stampFile));
      expect(await isGenerated(target, settings, root)).toBe(false);
    },
  );
});

it("writes no stamp for a description at a URL, which may change at any time", async () => {
  const root = await stamped((folder) => [
    path.join(folder, description),
    "HTTPS://example.com/openapi.yaml",
  ]);
  expect(existsSync(path.join(root, stampFile))).toBe(false);
  expect(await isGenerated(target, settings, root)).toBe(false);
});
