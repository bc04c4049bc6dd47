import { describe, expect, test } from "vitest";
import type { Description, Schema } from "../../description/model/types";
import { createChecker } from "./checker";
import { startNodeWorker } from "./testing/startNodeWorker";

const ref = (name: string): Schema => ({
  $ref: `#/components/schemas/${name}`,
});

/** Thirty levels of schemas, each of which refers twice to the next. */
const doubling = Object.fromEntries(
  Array.from({ length: 30 }, (_, level): [string, Schema] => [
    `L${level}`,
    { oneOf: [ref(`L${level + 1}`), ref(`L${level + 1}`)] },
  ]),
);

const description: Description = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  components: {
    schemas: {
      ...doubling,
      L30: { type: "string" },
      Deep: { additionalProperties: ref("Deep") },
      Self: { allOf: [ref("Self")], properties: { age: { minimum: 1 } } },
      User: {
        type: "object",
        properties: {
          name: { type: "string", pattern: "^(a+)+$" },
          age: { type: "integer" },
        },
      },
    },
  },
};

/** Checks the values one after the other and counts the workers started for each. */
async function check(schema: Schema, ...values: unknown[]) {
  let workers = 0;
  const checker = createChecker(description, schema, "request", () => {
    workers += 1;
    return startNodeWorker();
  });
  const results = [];
  for (const value of values) {
    workers = 0;
    const found = await checker.check(JSON.stringify(value));
    results.push({ ...found, workers });
  }
  checker.close();
  return results;
}

const slow = { name: `${"a".repeat(40)}!`, age: "old" };

describe("a checker in a worker", () => {
  test("finds violations of the schema", async () => {
    expect(
      await check(ref("User"), { name: "aa" }, { name: "b" }),
    ).toMatchObject([
      { problems: [], unchecked: [] },
      { problems: [{ pointer: "/name" }], unchecked: [] },
    ]);
  });

  test("skips a pattern that takes too long, names it, and checks the rest", async () => {
    const [first, second] = await check(ref("User"), slow, slow);
    const sentence =
      "The pattern ^(a+)+$ of /components/schemas/User/properties/name was not checked: it takes longer than 500 ms.";
    expect(first).toMatchObject({
      problems: [{ pointer: "/age" }],
      unchecked: [sentence],
    });
    expect(second).toMatchObject({ unchecked: [sentence], workers: 0 });
  });

  test("abandons a schema with exponential alternatives, and names it", async () => {
    const [first, second] = await check(ref("L0"), "x", "x");
    expect(first).toMatchObject({
      problems: [],
      unchecked: [
        expect.stringMatching(
          /^The schema L0 was not checked: it (takes longer|has too many)/,
        ) as string,
      ],
    });
    expect(second).toMatchObject({ unchecked: first?.unchecked, workers: 0 });
  });

  test("checks a schema that contains itself", async () => {
    expect(await check(ref("Self"), { age: 0 })).toMatchObject([
      { problems: [{ pointer: "/age" }], unchecked: [] },
    ]);
  });

  test("abandons endlessly nested values", async () => {
    let deep = {};
    for (let level = 0; level < 2_000; level += 1) deep = { deep };
    const [result] = await check(ref("Deep"), deep);
    expect(result?.unchecked).toHaveLength(1);
  });
});

test("without workers, nothing is checked, and the result says so", async () => {
  const checker = createChecker(description, ref("User"), "request", () => {
    throw new ReferenceError("Worker is not defined");
  });
  expect(await checker.check("{}")).toEqual({
    problems: [],
    unchecked: [
      "The schema User was not checked: the browser could not load the script that checks it.",
    ],
  });
});
