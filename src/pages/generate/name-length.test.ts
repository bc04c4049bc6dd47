import { expect, it } from "vitest";
import { planOf } from "../testing/plan";
import { checkNameLengths } from "./name-length";

const named = (length: number) => {
  const name = "a".repeat(length);
  return planOf({
    info: { title: name, version: "1" },
    tags: [{ name }],
    paths: { "/a/": { get: { operationId: `${name}b`, tags: [name] } } },
    components: { schemas: { [name]: { type: "object" } } },
  });
};

it("lets names pass that a file can have", () => {
  checkNameLengths(named(240));
});

it("names each page whose file cannot be, and what to shorten", () => {
  expect(() => {
    checkNameLengths(named(300));
  }).toThrow(
    /title\.[^]*a shorter operationId\.[^]*a shorter tag name\.[^]*a shorter schema name\./,
  );
});
