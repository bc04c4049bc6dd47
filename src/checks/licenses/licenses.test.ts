import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkLicenses } from "./check";
import { licenseOf, readPackages } from "./packages";
import { policy } from "./policy";
import { isAllowed, parseExpression } from "./spdx";

const allowed = new Set(["MIT", "ISC"]);
const isFree = (text: string) => isAllowed(parseExpression(text), allowed);

describe("license expressions", () => {
  test.each([
    ["MIT", true],
    ["GPL-3.0-only", false],
    ["MIT OR GPL-3.0-only", true],
    ["MIT AND GPL-3.0-only", false],
    ["GPL-3.0-only OR MIT AND ISC", true],
    ["(GPL-3.0-only OR MIT) AND ISC", true],
    ["(GPL-3.0-only OR MIT) AND AGPL-3.0-only", false],
    ["MIT WITH Some-exception", false],
  ])("%s", (text, expected) => {
    expect(isFree(text)).toBe(expected);
  });

  test.each(["", "MIT OR", "(MIT", "MIT ISC", "AND MIT", "MIT WITH", "MIT)"])(
    "%j is invalid",
    (text) => {
      expect(() => parseExpression(text)).toThrow("not a license expression");
    },
  );
});

test("reads the license of older manifests from an object or a list", () => {
  expect(licenseOf({ license: { type: "MIT" } })).toBe("MIT");
  expect(licenseOf({ licenses: [{ type: "MIT" }, { type: "ISC" }] })).toBe(
    "MIT OR ISC",
  );
  expect(licenseOf({})).toBeUndefined();
});

test("lists aliases by their real name, and reads old manifests from their folder", () => {
  const root = mkdtempSync(path.join(tmpdir(), "licenses-"));
  const old = path.join(root, "node_modules/old");
  mkdirSync(old, { recursive: true });
  writeFileSync(
    path.join(old, "package.json"),
    JSON.stringify({ licenses: [{ type: "MIT" }] }),
  );
  const packages = {
    "": { name: "root", license: "MIT" },
    "node_modules/a/node_modules/b": {
      name: "c",
      version: "1.0.0",
      license: "ISC",
    },
    "node_modules/old": { version: "2.0.0", hasInstallScript: true },
  };
  writeFileSync(
    path.join(root, "package-lock.json"),
    JSON.stringify({ packages }),
  );
  expect(readPackages(root)).toEqual([
    { name: "c", version: "1.0.0", license: "ISC", hasInstallScript: false },
    { name: "old", version: "2.0.0", license: "MIT", hasInstallScript: true },
  ]);
});

test("names the package of a disallowed, missing or invalid license", () => {
  const one = (name: string, license?: string) => ({
    name,
    version: "1.0.0",
    license,
    hasInstallScript: false,
  });
  const { counts, problems } = checkLicenses(
    [
      one("fine", "MIT"),
      one("copyleft", "GPL-3.0-only"),
      one("silent"),
      one("odd", "SEE LICENSE IN LICENSE"),
      one("tool-linux", "MPL-2.0"),
      one("quiet"),
      one("elsewhere", "SEE LICENSE IN LICENSE"),
    ],
    {
      allowed,
      reviewed: {
        ...{ "tool-*": "MPL-2.0", quiet: "MIT", gone: "MIT" },
        elsewhere: "Bitstream-Vera",
      },
    },
  );
  expect(counts[0]).toEqual(["MIT", 2]);
  expect(problems).toEqual([
    "copyleft@1.0.0 is under GPL-3.0-only, which is not an allowed license.",
    "silent@1.0.0 states no license.",
    'odd@1.0.0 states its license as "SEE LICENSE IN LICENSE", which is not an SPDX expression.',
    "gone is reviewed, but is no longer a dependency.",
  ]);
});

describe("this project's packages", () => {
  test("have allowed licenses", () => {
    expect(checkLicenses(readPackages("."), policy).problems).toEqual([]);
  });

  test("have no unreviewed install script, and none is run", () => {
    const names = readPackages(".")
      .filter(({ hasInstallScript }) => hasInstallScript)
      .map(({ name }) => name);
    // Each works without its script: binaries are separate packages, and core-js prints a donation
    // request.
    expect(names.sort()).toEqual(["@swc/core", "core-js", "esbuild"]);
    expect(readFileSync(".npmrc", "utf8")).toMatch(/^ignore-scripts=true$/m);
  });
});
