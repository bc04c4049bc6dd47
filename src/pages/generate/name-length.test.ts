import { expect, it } from "vitest";
import type { SlugStyle } from "../../description";
import { planOf } from "../testing/plan";
import { checkNameLengths } from "./name-length";

const named = (length: number, slugs: SlugStyle = "kebab-case") => {
  const name = "a".repeat(length);
  return planOf(
    {
      info: { title: name, version: "1" },
      tags: [{ name }],
      paths: { "/a/": { get: { operationId: `${name}b`, tags: [name] } } },
      components: { schemas: { [name]: { type: "object" } } },
    },
    slugs,
  );
};

it("accepts names that a file can have", () => {
  checkNameLengths(named(240));
});

it("accepts any name that is turned into words", () => {
  checkNameLengths(named(900, "words"));
});

it("reports each page whose file name is too long, and what to shorten", () => {
  expect(() => {
    checkNameLengths(named(300));
  }).toThrow(
    /title\.[^]*a shorter operationId\.[^]*a shorter tag name\.[^]*a shorter schema name\./,
  );
});
