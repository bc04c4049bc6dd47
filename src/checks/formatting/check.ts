import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as prettier from "prettier";
import { type Check, CheckError, type Finding } from "../report/finding";

/** Files that Prettier would write differently, each with the first line that differs. */
export const formatting: Check = {
  name: "formatting",
  purpose: "files that are not formatted as Prettier would",
  async run({ root }) {
    const files = await unformatted(root);
    return Promise.all(files.map((file) => finding(root, file)));
  },
};

async function finding(root: string, file: string): Promise<Finding> {
  const full = path.resolve(root, file);
  const text = await readFile(full, "utf8");
  const place = { file, rule: "formatting", severity: "error" as const };
  const hint = `Run npx prettier --write ${file}`;
  try {
    const options = await prettier.resolveConfig(full);
    const wanted = await prettier.format(text, { ...options, filepath: full });
    const message = "The file is not formatted, from here on.";
    return { ...place, ...firstDifference(text, wanted), message, hint };
  } catch (error) {
    // The first line says what is wrong and where; a picture of the place follows.
    const [message = ""] = (error as Error).message.split("\n");
    const at = /\((\d+):(\d+)\)$/.exec(message);
    return {
      ...place,
      ...(at && { line: Number(at[1]), column: Number(at[2]) }),
      message: `The file cannot be parsed: ${message}`,
      hint: "Mend its syntax.",
    };
  }
}

/** Line and column, from 1, of the first character that is not the same. */
export function firstDifference(left: string, right: string) {
  let offset = 0;
  while (offset < left.length && left[offset] === right[offset]) offset++;
  const before = left.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What `prettier --list-different` names; it also honours `.prettierignore`. */
async function unformatted(root: string): Promise<string[]> {
  const { code, output, errors } = await run(root, [
    ...["--cache", "--cache-strategy", "content"],
    ...["--list-different", "."],
  ]);
  if (code !== 0 && code !== 1 && output === "" && !/\(\d+:\d+\)/.test(errors))
    throw new CheckError(`Prettier could not run: ${errors.trim()}`);
  const broken = [...errors.matchAll(/^\[error\] (\S+): SyntaxError/gm)].map(
    ([, file = ""]) => file,
  );
  return [...output.split("\n").filter(Boolean), ...broken];
}

function run(root: string, args: string[]) {
  const bin = require.resolve("prettier/bin/prettier.cjs");
  const child = spawn(process.execPath, [bin, ...args], { cwd: root });
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise<{ code: number | null; output: string; errors: string }>(
    (resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => {
        resolve({ code, output, errors });
      });
    },
  );
}
