import { expect, test } from "vitest";
import type { Description, Schema } from "../description/model/types";
import { createSandbox } from "./index";

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

function describe(
  schema: Schema,
  schemas: Record<string, Schema> = {},
): Description {
  const content = { "application/json": { schema } };
  return {
    openapi: "3.1.0",
    info: { title: "Hostile", version: "1" },
    paths: {
      "/sample": {
        post: {
          operationId: "sample",
          responses: { "200": { description: "Sample", content } },
        },
      },
      "/check": {
        post: {
          operationId: "check",
          requestBody: { content },
          responses: { "200": { description: "Same", content } },
        },
      },
    },
    components: { schemas },
  };
}

async function post(description: Description, body: unknown, path = "check") {
  const sandbox = await createSandbox({ description });
  const start = performance.now();
  const send = async () =>
    sandbox.handle(
      new Request(`http://localhost/api/v3/${path}`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: "Bearer sandbox-token-akadmin",
        },
        body: JSON.stringify(body),
      }),
    );
  const response = await send();
  const text = await response.text();
  const time = performance.now() - start;
  const startAgain = performance.now();
  await send();
  const timeAgain = performance.now() - startAgain;
  return { status: response.status, text, time, timeAgain };
}

const field = (schema: Schema): Schema => ({
  type: "object",
  properties: { name: schema },
});

test("a pattern with catastrophic backtracking is checked immediately", async () => {
  const description = describe(field({ type: "string", pattern: "^(a+)+$" }));
  const bad = await post(description, { name: `${"a".repeat(50_000)}!` });
  expect(bad.status).toBe(400);
  expect(bad.text).toContain("does not match the required pattern");
  expect(bad.time).toBeLessThan(2_000);
  const good = await post(description, { name: "a".repeat(50_000) });
  expect(good.status).toBe(200);
});

test("a pattern with lookaround is not checked, and the error names it", async () => {
  const pattern = "^(?=(a+)+$)a";
  const { status, text, time, timeAgain } = await post(
    describe(field({ type: "string", pattern })),
    { name: `${"a".repeat(40)}!` },
  );
  expect(status).toBe(400);
  expect(JSON.parse(text)).toEqual({
    name: [
      `This value was not checked: matching the pattern ${pattern} took longer than 100 ms.`,
    ],
  });
  expect(time).toBeLessThan(2_000);
  expect(timeAgain).toBeLessThan(Math.max(50, time / 2));
});

test("a pattern in another regex dialect is skipped", async () => {
  const description = describe(field({ type: "string", pattern: "(?P<x>a" }));
  expect((await post(description, { name: "b" })).status).toBe(200);
});

test("exponential alternatives are not checked, and the error names the schema", async () => {
  const { status, text, time, timeAgain } = await post(
    describe(
      { ...field(ref("L0")), required: ["name"] },
      { ...doubling, L30: { type: "string" } },
    ),
    { name: "x" },
  );
  expect(status).toBe(400);
  expect(text).toContain("The schema of this body was not checked");
  expect(time).toBeLessThan(2_000);
  expect(timeAgain).toBeLessThan(Math.max(50, time / 2));
});

test("a circular allOf adds nothing", async () => {
  const schemas: Record<string, Schema> = {
    A: { allOf: [ref("B")], ...field({ type: "string" }) },
    B: { allOf: [ref("A"), ref("B")] },
  };
  const description = describe(ref("A"), schemas);
  expect((await post(description, { name: "x" })).status).toBe(200);
  expect((await post(description, { name: {} })).status).toBe(400);
});

test.each<[string, Schema, Record<string, Schema>]>([
  ["a oneOf that is itself", ref("A"), { A: { oneOf: [ref("A")] } }],
  [
    "a discriminator that leads back",
    ref("A"),
    {
      A: {
        oneOf: [ref("A")],
        discriminator: {
          propertyName: "name",
          mapping: { x: "#/components/schemas/A" },
        },
      },
    },
  ],
  [
    "lists and texts of a thousand million",
    {
      type: "object",
      required: ["name", "many"],
      properties: {
        name: { type: "string", minLength: 1e9 },
        many: { type: "array", minItems: 1e9, items: { type: "string" } },
      },
    },
    {},
  ],
  [
    "an object that requires itself twenty times",
    ref("A"),
    {
      A: {
        type: "object",
        required: Array.from({ length: 20 }, (_, index) => `p${index}`),
        properties: Object.fromEntries(
          Array.from({ length: 20 }, (_, index) => [`p${index}`, ref("A")]),
        ),
      },
    },
  ],
])("%s does not block the sandbox", async (_, schema, schemas) => {
  const description = describe(schema, schemas);
  const { status, time } = await post(description, { name: "x" });
  expect([200, 400]).toContain(status);
  expect(time).toBeLessThan(2_000);
  const sampled = await post(description, undefined, "sample");
  expect(sampled.status).toBe(200);
  expect(sampled.text.length).toBeLessThan(100_000);
  expect(sampled.time).toBeLessThan(2_000);
});
