import {
  mkdir,
  mkdtemp,
  readFile,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  FolderError,
  checkReferenceFolder,
  listFiles,
  synchronize,
} from "./synchronize";

async function folder(files: Record<string, string> = {}): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "synchronize-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(made, name)), { recursive: true });
    await writeFile(path.join(made, name), content);
  }
  return made;
}

describe("synchronize", () => {
  it("makes the folder contain exactly the files", async () => {
    const target = await folder({ "old/a.api.mdx": "a", "b.api.mdx": "b" });
    const changes = await synchronize(
      new Map([
        ["b.api.mdx", "c"],
        ["new/d.api.mdx", "d"],
      ]),
      target,
    );
    expect(changes).toEqual({ written: 2, removed: 1, unchanged: 0 });
    expect((await listFiles(target)).sort()).toEqual([
      ...["b.api.mdx", "new/d.api.mdx"],
    ]);
    expect(await readFile(path.join(target, "b.api.mdx"), "utf8")).toBe("c");
    await expect(stat(path.join(target, "old"))).rejects.toThrow("ENOENT");
  });

  it("does not touch an unchanged file", async () => {
    const target = await folder({ "a.api.mdx": "a" });
    const before = await stat(path.join(target, "a.api.mdx"));
    const changes = await synchronize(new Map([["a.api.mdx", "a"]]), target);
    const after = await stat(path.join(target, "a.api.mdx"));
    expect(changes).toEqual({ written: 0, removed: 0, unchanged: 1 });
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
  });

  it("creates a missing folder", async () => {
    const target = path.join(await folder(), "deep", "down");
    await synchronize(new Map([["a.api.mdx", "a"]]), target);
    expect(await listFiles(target)).toEqual(["a.api.mdx"]);
  });
});

describe("checkReferenceFolder", () => {
  it("accepts pages, the sidebar and leftovers of an interrupted run", async () => {
    const target = await folder({
      ...{ "a.api.mdx": "", "schemas/b.schema.mdx": "", "sidebar.ts": "" },
      "a.api.mdx.7.tmp": "",
    });
    await checkReferenceFolder(target);
    await checkReferenceFolder(path.join(target, "nowhere"));
  });

  it("names a file that is not a page", async () => {
    const target = await folder({ "notes/mine.md": "" });
    const failing = checkReferenceFolder(target);
    await expect(failing).rejects.toThrow(FolderError);
    await expect(failing).rejects.toThrow("notes/mine.md");
  });
});
