import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, it } from "vitest";
import { buildState, fingerprint, folders, stampBuild } from "./fingerprint";

let folder: string;
const file = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "fingerprint-"));
  writeFileSync(file("index.html"), "home");
  writeFileSync(file("page.html"), "page");
  await stampBuild(folder, fingerprint());
  return () => {
    rmSync(folder, { recursive: true });
  };
});

it("recognizes a site that is current", async () => {
  expect(await buildState(folder)).toBe("current");
});

it("recognizes a site built from other files", async () => {
  await stampBuild(folder, "other");
  expect(await buildState(folder)).toBe("stale");
});

it.each<[string, () => void]>([
  [
    "lost",
    () => {
      rmSync(file("page.html"));
    },
  ],
  [
    "cut",
    () => {
      truncateSync(file("page.html"), 1);
    },
  ],
  [
    "more",
    () => {
      writeFileSync(file("more.html"), "");
    },
  ],
  [
    "no stamp",
    () => {
      rmSync(file(".build.json"));
    },
  ],
  [
    "half a stamp",
    () => {
      truncateSync(file(".build.json"), 9);
    },
  ],
])("does not accept a site as complete that has %s", async (_, harm) => {
  harm();
  expect(await buildState(folder)).toBe("stale");
});

it("recognizes that there is no site", async () => {
  rmSync(file("index.html"));
  expect(await buildState(folder)).toBe("missing");
});

it.each(["explorer", "page", "pages", "theme", "validation"])(
  "includes src/%s",
  (room) => {
    expect(folders).toContain(`src/${room}`);
  },
);

it.each(["checks", "sandbox", "serve", "testing"])(
  "does not include all of src/%s",
  (room) => {
    expect(folders).not.toContain(`src/${room}`);
  },
);
