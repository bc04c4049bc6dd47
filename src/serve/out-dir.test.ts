import { expect, it } from "vitest";
import { readOutDir } from "./out-dir";

it.each([
  [[], "build", []],
  [["--out-dir", "a"], "a", []],
  [["--out-dir=a=b", "--no-minify"], "a=b", ["--no-minify"]],
  [["--locale", "en", "--out-dir", "a"], "a", ["--locale", "en"]],
])("reads %j", (args, outDir, rest) => {
  expect(readOutDir(args)).toEqual({ outDir, rest });
});

it.each([[["--out-dir"]], [["--out-dir="]], [["--out-dir", "--no-minify"]]])(
  "rejects %j",
  (args) => {
    expect(() => readOutDir(args)).toThrow("--out-dir needs the name");
  },
);
