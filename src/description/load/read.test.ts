import { execFileSync } from "node:child_process";
import { chmod } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readText } from "./read";
import { problemsOf, write } from "../testing/files";

describe("reading a file", () => {
  it("returns the text without a byte order mark", async () => {
    const file = await write({ a: "\uFEFFopenapi: 3.0.3\r\n" });
    expect((await readText(file)).text).toBe("openapi: 3.0.3\r\n");
  });

  it.each([
    ["that does not exist", "nothing.yaml", "There is no such file."],
    ["below a file", "file.yaml/x.yaml", "There is no such file."],
    ["that is a folder", ".", "This is a folder, not a description."],
    ["with an impossible name", "x".repeat(5000), "The file cannot be read:"],
  ])("fails for one %s", async (_, name, message) => {
    const folder = path.dirname(await write({ "file.yaml": "" }));
    const [problem] = await problemsOf(readText(path.join(folder, name)));
    expect(problem?.message).toContain(message);
    expect(problem?.hint).not.toBe("");
  });

  it("fails for a pipe instead of waiting for it", async () => {
    const folder = path.dirname(await write({ a: "" }));
    execFileSync("mkfifo", [path.join(folder, "pipe")]);
    const [problem] = await problemsOf(readText(path.join(folder, "pipe")));
    expect(problem?.message).toBe("This is a device or a pipe, not a file.");
  });

  it("fails for a file without read permission", async () => {
    const file = await write({ "secret.yaml": "openapi: 3.0.3" });
    await chmod(file, 0);
    // The superuser can read every file.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    try {
      expect(await problemsOf(readText(file))).toMatchObject([
        { message: "The file is not readable." },
      ]);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  it("fails for a file that is too large", async () => {
    const file = await write({ "large.yaml": "a".repeat(2000) });
    expect(await problemsOf(readText(file, { sizeLimit: 1000 }))).toMatchObject(
      [{ file: "large.yaml", message: "The description is larger than 0 MB." }],
    );
  });

  it.each([
    ["binary", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), /binary file/],
    ["packed", Uint8Array.of(0x1f, 0x8b, 8, 1, 2), /not encoded in UTF-8/],
    ["Latin-1", Buffer.from("title: café", "latin1"), /not encoded in UTF-8/],
  ])("fails for one that is %s", async (_, bytes, message) => {
    const [problem] = await problemsOf(readText(await write({ a: bytes })));
    expect(problem?.message).toMatch(message);
  });
});
