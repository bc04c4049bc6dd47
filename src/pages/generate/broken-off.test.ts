import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
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
import { fileErrorMessage } from "../../config/file-error";
import { stageFiles } from "./staged-files";
import { listFiles, prepareFolder } from "./synchronize";

function folder(files: Record<string, string> = {}): string {
  const made = mkdtempSync(path.join(tmpdir(), "broken-off-"));
  onTestFinished(() => {
    chmodSync(made, 0o755);
    rmSync(made, { recursive: true });
  });
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(made, name), content);
  return made;
}

it("changes nothing if one of the files cannot be written", async () => {
  const target = folder({ "a.api.mdx": "a", schemas: "a file" });
  const files = new Map([
    ["a.api.mdx", "b"],
    ["schemas/c.schema.mdx", "c"],
  ]);
  const error: unknown = await prepareFolder(files, target).catch(
    (reason: unknown) => reason,
  );
  expect(fileErrorMessage(error)).toMatch(/^A file is where a folder/);
  expect(readFileSync(path.join(target, "a.api.mdx"), "utf8")).toBe("a");
  expect(readdirSync(target).sort()).toEqual(["a.api.mdx", "schemas"]);
});

it("removes prepared files that are discarded", async () => {
  const target = folder({ "old.api.mdx": "old" });
  const prepared = await prepareFolder(new Map([["a.api.mdx", "a"]]), target);
  expect(readdirSync(target)).toHaveLength(2);
  prepared.discard();
  expect(readdirSync(target)).toEqual(["old.api.mdx"]);
});

it("removes what a killed run left behind", async () => {
  const target = folder();
  mkdirSync(path.join(target, ".staging-x"));
  writeFileSync(path.join(target, ".staging-x", "0.tmp"), "half");
  (await prepareFolder(new Map([["a.api.mdx", "a"]]), target)).commit();
  expect(await listFiles(target)).toEqual(["a.api.mdx"]);
});

it("describes an invalid name in one sentence", () => {
  const target = folder();
  const long = "a".repeat(300);
  let message: string | undefined;
  try {
    stageFiles(new Map([["a", "a"]]), path.join(target, long));
  } catch (error) {
    message = fileErrorMessage(error);
  }
  expect(message).toMatch(/^The name is too long for the file system: /);
});

it.each(["SIGINT", "SIGTERM"] as const)(
  "removes prepared files on %s",
  async (signal) => {
    const target = folder();
    const file = path.resolve("src/pages/generate/staged-files.ts");
    const child = spawn(
      process.execPath,
      [
        ...["--import", "tsx", "--input-type=module", "--eval"],
        `const module = await import(${JSON.stringify(file)});
         const { stageFiles } = module.default ?? module;
         stageFiles(new Map([["a", "a"]]), ${JSON.stringify(target)});
         process.stdout.write("ready");
         setInterval(() => {}, 1000);`,
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    await once(child.stdout, "data");
    expect(readdirSync(target)).toHaveLength(1);
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([null, signal]);
    expect(readdirSync(target)).toEqual([]);
    expect(existsSync(target)).toBe(true);
  },
);
