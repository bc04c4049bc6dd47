import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeBelow } from "../testing/folder";
import { versionList } from "../../config/site";
import { DescriptionError } from "../diagnostic";
import { parseFacts } from "../diff/facts/file";
import { readChangelog } from "./read";
import { staleEntries } from "./stale";
import { writeChangelog } from "./write";

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "changelog-"));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
  writeBelow(root, file, text);
}

const description = (version: string, ids: readonly string[], text = "") =>
  JSON.stringify({
    openapi: "3.0.3",
    info: { title: "T", version, description: text },
    paths: Object.fromEntries(
      ids.map((id) => [`/${id}/`, { get: { operationId: id, responses: {} } }]),
    ),
  });

function putPackage(folder: string, version: string, ids: string[]): void {
  write(`${folder}/package.json`, JSON.stringify({ version }));
  write(`${folder}/schema.yml`, description(version, ids));
}

const entry = (name: string, version: string) =>
  `  - { name: "${name}", package: "api@${version}", integrity: sha512-${"A".repeat(86)}== }\n`;

function putVersions(): void {
  write(
    "api/versions.yaml",
    `versions:\n${entry("3", "3.0.0")}${entry("2", "2.0.0")}  - { name: "1", file: api/own.json, covers: [/a, /b] }\n`,
  );
  putPackage("node_modules/api", "3.0.0", ["a", "c", "d"]);
  putPackage(".generated/versions/2", "2.0.0", ["a", "b", "c"]);
  write("api/own.json", description("1.0", ["a"]));
}

const list = "api/versions.yaml";
const said: string[] = [];
const compare = () =>
  writeChangelog(list, { root, say: (line) => said.push(line) });
const stale = async () =>
  (await staleEntries(list, root)).map(
    ({ file, message }) => `${path.basename(file)}: ${message}`,
  );
const fileText = (name: string) =>
  readFileSync(path.join(root, "api/changelog", name), "utf8");

describe("the changelog of a list of versions", () => {
  it("has a file for each pair and is then up to date", async () => {
    putVersions();
    expect(await stale()).toEqual([
      "3.json: What changed from 2 to 3 is not known.",
      "2.json: What changed from 1 to 2 is not known.",
    ]);
    await compare();
    expect(await stale()).toEqual([]);
    const rules = (name: string) =>
      parseFacts(fileText(name)).changes.map(
        ({ rule, uses }) => `${rule} ${String(uses[0]?.operations[0])}`,
      );
    expect(rules("3.json")).toEqual([
      "operation-removed 0",
      "operation-added 1",
    ]);
    // Whether c was new is unknown: the first version covers only a and b.
    expect(rules("2.json")).toEqual(["operation-added 0"]);
    const kept = fileText("3.json");
    said.length = 0;
    await compare();
    expect(fileText("3.json")).toBe(kept);
    expect(said).toEqual([]);
  });

  it("is stale after a change of facts, but not of texts", async () => {
    putVersions();
    await compare();
    write("api/own.json", description("1.0", ["a"], "Another text."));
    expect(await stale()).toEqual([]);
    write("api/own.json", description("1.0", ["a", "b"]));
    expect(await stale()).toEqual([
      "2.json: It was made from another description of 1 than the current one.",
    ]);
  });

  it("is stale if a version's number differs or a file is superfluous", async () => {
    putVersions();
    await compare();
    rmSync(path.join(root, ".generated"), { recursive: true });
    expect(await stale()).toEqual([]);
    const text = readFileSync(path.join(root, list), "utf8");
    write(list, text.replace("api@2.0.0", "api@2.0.1"));
    write("api/changelog/9.json", "{}");
    expect(await stale()).toEqual([
      "3.json: It was made from another description of 2 than the current one.",
      "2.json: It was made from another description of 2 than the current one.",
      "9.json: No version of the list belongs to this file.",
    ]);
  });

  it("is read in the order of the list", async () => {
    putVersions();
    await compare();
    const names = readChangelog(path.join(root, list)).map(({ to }) => to.name);
    expect(names).toEqual(["3", "2"]);
  });
});

describe("the changelog beside one description", () => {
  const facts = (version: string) =>
    JSON.stringify({
      from: { name: "0", version: "0" },
      to: { name: version, version },
      date: "2026-01-01",
      operations: [],
      changes: [],
    });

  it("is read with the newest version first", () => {
    write("changelog/2024.8.1.json", facts("2024.8.1"));
    write("changelog/2024.10.0.json", facts("2024.10.0"));
    write("changelog/notes.md", "");
    const found = readChangelog(path.join(root, "openapi.yaml"));
    expect(found.map(({ to }) => to.name)).toEqual(["2024.10.0", "2024.8.1"]);
    expect(readChangelog("https://x.test/openapi.yaml")).toEqual([]);
    expect(readChangelog("/nowhere/openapi.yaml")).toEqual([]);
  });

  it("rejects a file without facts", () => {
    write("changelog/1.json", '{ "to": "1" }');
    const read = () => readChangelog(path.join(root, "openapi.yaml"));
    expect(read).toThrow(DescriptionError);
    expect(read).toThrow("1.json");
  });
});

it("exists for all pairs of this project's versions", async () => {
  expect(await staleEntries(versionList)).toEqual([]);
});
