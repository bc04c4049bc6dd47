import { expect, it } from "vitest";
import { DescriptionError } from "../diagnostic";
import { parseVersions } from "./parse";

const integrity = `sha512-${"A".repeat(86)}==`;
const parse = (text: string) => parseVersions("versions.yaml", text);

it("reads packages, files and versions without pages", () => {
  expect(
    parse(`
overlay: more.yaml
versions:
  - { name: "2026.8", package: "@scope/api@2026.8.3", integrity: ${integrity} }
  - { name: "2026.5", package: plain@2026.5.6-1, integrity: ${integrity}, pages: false }
  - { name: "2024.8", file: openapi/openapi.yaml }
`),
  ).toEqual([
    {
      name: "2026.8",
      hasPages: true,
      source: {
        ...{ package: "@scope/api", version: "2026.8.3", integrity },
        overlay: "more.yaml",
      },
    },
    {
      name: "2026.5",
      hasPages: false,
      source: {
        ...{ package: "plain", version: "2026.5.6-1", integrity },
        overlay: "more.yaml",
      },
    },
    {
      name: "2024.8",
      hasPages: true,
      source: { file: "openapi/openapi.yaml" },
    },
  ]);
});

it.each([
  ["no list", "a: 1", /lists no versions/],
  ["an empty list", "versions: []", /lists no versions/],
  ["no mapping", "versions: [x]", /versions.yaml:1:12.*not a version/s],
  ["a number as name", "versions: [{ name: 2026.8, file: x }]", /in quotes/],
  ["a path as name", 'versions: [{ name: "../x", file: x }]', /numbers and/],
  ["an unknown key", 'versions: [{ name: "1", file: x, show: 1 }]', /no show/],
  [
    "a range",
    `versions: [{ name: "1", package: "a@^1.0.0", integrity: ${integrity} }]`,
    /exact version/,
  ],
  ["no source", 'versions: [{ name: "1" }]', /where its description is/],
  ["both sources", 'versions: [{ name: "1", file: x, package: a@1 }]', /or a/],
  [
    "no integrity",
    'versions: [{ name: "1", package: a@1.0.0 }]',
    /npm view a@1.0.0 dist.integrity/,
  ],
  [
    "a weak integrity",
    'versions: [{ name: "1", package: a@1.0.0, integrity: sha1-x }]',
    /no integrity/,
  ],
  [
    "a duplicate name",
    'versions: [{ name: "1", file: x }, { name: "1", file: y }]',
    /two versions named 1/,
  ],
  [
    "a default without pages",
    'versions: [{ name: "1", file: x, pages: false }]',
    /default and needs pages/,
  ],
])("rejects %s with a hint", (_, text, message) => {
  expect(() => parse(text)).toThrow(DescriptionError);
  expect(() => parse(text)).toThrow(message);
});
