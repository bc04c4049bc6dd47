import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import {
  DescriptionError,
  type Loaded,
  loadDescription,
  type LoadDiagnostic,
} from "..";

/**
 * Writes files to a temporary folder, removed after the test, and returns the path of the first.
 */
export async function write(
  files: Record<string, string | Uint8Array>,
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "description-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return path.join(folder, Object.keys(files)[0] ?? "");
}

/** Loads a description given as text, or as an object, which is written as JSON. */
export async function load(
  root: unknown,
  others: Record<string, string> = {},
): Promise<Loaded> {
  const text = typeof root === "string" ? root : JSON.stringify(root, null, 2);
  return loadDescription(await write({ "openapi.yaml": text, ...others }));
}

/** Returns the problems that a promise is rejected with, their files without folders. */
export async function problemsOf(
  failing: Promise<unknown>,
): Promise<LoadDiagnostic[]> {
  try {
    await failing;
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    return error.diagnostics.map((problem) => ({
      ...problem,
      file: problem.file.replace(/^\/.*\//, ""),
    }));
  }
  throw new Error("It was expected to fail.");
}

/** Returns a minimal description with the given parts added. */
export function describe30(parts: Record<string, unknown>) {
  return {
    openapi: "3.0.3",
    info: { title: "Test", version: "1" },
    paths: {},
    ...parts,
  };
}

/** Returns YAML from a template literal, without the indentation of the surrounding test. */
export function yaml(strings: TemplateStringsArray, ...values: string[]) {
  const text = String.raw({ raw: strings }, ...values)
    .replace(/^\n/, "")
    .replace(/\n *$/, "\n");
  const indent = /^ */.exec(text)?.[0] ?? "";
  return text.replaceAll(new RegExp(`^${indent}`, "gm"), "");
}
