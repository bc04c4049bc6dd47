import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writeBelow } from "../testing/folder";
import { versionList } from "../../config/site";
import { readVersions, siteVersions } from "./locate";

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "versions-"));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
  writeBelow(root, file, text);
}

function putPackage(folder: string, version: string): void {
  write(`${folder}/package.json`, JSON.stringify({ version }));
  write(`${folder}/schema.yml`, "openapi: 3.0.3");
}

const entry = (name: string, version: string) =>
  `  - { name: "${name}", package: "api@${version}", integrity: sha512-${"A".repeat(86)}== }\n`;

const list = `versions:\n${entry("2", "2.1.0")}${entry("1", "1.4.0")}  - { name: "0", file: own.yaml }\n`;

it("uses the installed package, downloads, and files", () => {
  write("versions.yaml", list);
  putPackage("node_modules/api", "2.1.0");
  putPackage(".generated/versions/1", "1.4.0");
  expect(siteVersions("versions.yaml", { root })).toEqual([
    {
      ...{ name: "2", location: "node_modules/api/schema.yml", folder: "" },
      license: "node_modules/api/LICENSE",
    },
    {
      ...{ name: "1", location: ".generated/versions/1/schema.yml" },
      ...{ license: ".generated/versions/1/LICENSE", folder: "1" },
    },
    { name: "0", location: "own.yaml", folder: "0" },
  ]);
});

it("leaves out versions that are not available, and says how to get them", () => {
  write("versions.yaml", list);
  putPackage("node_modules/api", "2.1.0");
  putPackage(".generated/versions/1", "1.3.0");
  const said: string[] = [];
  const found = siteVersions("versions.yaml", {
    root,
    say: (line) => said.push(line),
  });
  expect(found.map(({ name }) => name)).toEqual(["2", "0"]);
  expect(said.join()).toMatch(/^Without 1: .*npm run spec:versions/);
});

it("fails without the default version", () => {
  write("versions.yaml", list);
  putPackage("node_modules/api", "2.0.0");
  expect(() => siteVersions("versions.yaml", { root })).toThrow(/npm ci/);
});

it("treats any other location as a single description", () => {
  expect(siteVersions("https://example.com/versions.yaml")).toEqual([
    { location: "https://example.com/versions.yaml", folder: "" },
  ]);
  expect(siteVersions("schema.yml")).toEqual([
    { location: "schema.yml", folder: "" },
  ]);
});

it("lists the installed dependency as the default version, with its integrity", () => {
  const [first] = readVersions(versionList);
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies: Record<string, string>;
  };
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { integrity?: string }>;
  };
  expect(first?.source).toMatchObject({
    package: "@goauthentik/api",
    version: dependencies["@goauthentik/api"],
    integrity: lock.packages["node_modules/@goauthentik/api"]?.integrity,
  });
});
