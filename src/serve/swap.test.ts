import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { buildFolders } from "./build-folders";
import { makeNext, swapIn } from "./swap";

/** Creates a site folder, which is removed after the tests. */
function siteFolder(): string {
  const parent = mkdtempSync(path.join(tmpdir(), "swap-"));
  const folder = path.join(parent, "site");
  onTestFinished(() => {
    rmSync(buildFolders(folder).root, { recursive: true, force: true });
    rmSync(parent, { recursive: true, force: true });
  });
  return folder;
}

function build(folder: string, name: string): void {
  const next = makeNext(folder);
  mkdirSync(path.join(next, "assets"));
  writeFileSync(path.join(next, "index.html"), name);
  writeFileSync(path.join(next, "assets", `${name}.js`), name);
  swapIn(folder);
}

it("replaces a site as a whole and keeps the previous one", () => {
  const folder = siteFolder();
  const { previous, root } = buildFolders(folder);
  for (const name of ["a", "b", "c"]) build(folder, name);
  expect(readdirSync(path.join(folder, "assets"))).toEqual(["c.js"]);
  expect(readFileSync(path.join(previous, "index.html"), "utf8")).toBe("b");
  expect(readdirSync(root)).toEqual(["previous"]);
});

it("does not touch the site until the next one is complete", () => {
  const folder = siteFolder();
  build(folder, "a");
  writeFileSync(path.join(makeNext(folder), "index.html"), "half");
  expect(readFileSync(path.join(folder, "index.html"), "utf8")).toBe("a");
  build(folder, "b");
  expect(readdirSync(folder).sort()).toEqual(["assets", "index.html"]);
});

it("restores the site if the next one cannot replace it", () => {
  const folder = siteFolder();
  build(folder, "a");
  rmSync(makeNext(folder), { recursive: true });
  expect(() => {
    swapIn(folder);
  }).toThrow("ENOENT");
  expect(readFileSync(path.join(folder, "index.html"), "utf8")).toBe("a");
});

it("does not replace a folder that contains the project", () => {
  expect(() => buildFolders(".")).toThrow("Choose another one with --out-dir.");
  expect(() => buildFolders("/")).toThrow("Choose another one with --out-dir.");
});
