import { expect, test } from "vitest";
import type { AnySchema, Response } from "../../description/model";
import { ExactNumber } from "../../description/model";
import { createSandbox } from "../index";

interface Options {
  schemas?: Record<string, AnySchema>;
  responses?: Record<string, Response>;
  prefer?: string;
}

/** Posts a body to an operation with that request schema, in OpenAPI 3.1. */
async function post(
  schema: AnySchema,
  body: unknown,
  { schemas = {}, responses, prefer }: Options = {},
) {
  const sandbox = await createSandbox({
    description: {
      openapi: "3.1.0",
      info: { title: "Directions", version: "1" },
      components: { schemas },
      paths: {
        "/check": {
          post: {
            operationId: "check",
            requestBody: { content: { "application/json": { schema } } },
            responses: responses ?? { "204": { description: "Checked" } },
          },
        },
      },
    },
  });
  const response = await sandbox.handle(
    new Request("http://localhost/api/v3/check", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: "Bearer sandbox-token-akadmin",
        ...(prefer && { prefer }),
      },
      body: JSON.stringify(body),
    }),
  );
  return { status: response.status, text: await response.text() };
}

const thing: AnySchema = {
  type: "object",
  required: ["id", "name"],
  properties: {
    id: { type: "string", readOnly: true },
    name: { type: "string" },
  },
};

test("required read-only properties are not required in a request", async () => {
  expect(await post(thing, { name: "a" })).toMatchObject({ status: 204 });
  const nested: AnySchema = { type: "object", properties: { thing } };
  expect(await post(nested, { thing: { name: "a" } })).toMatchObject({
    status: 204,
  });
});

test("other required properties are required", async () => {
  expect(await post(thing, { id: "1" })).toMatchObject({
    status: 400,
    text: JSON.stringify({ name: ["This field is required."] }),
  });
});

test("boolean schemas accept everything or nothing", async () => {
  expect(await post(true, { name: 1 })).toMatchObject({ status: 204 });
  expect(await post(false, { name: 1 })).toMatchObject({ status: 400 });
  const some: AnySchema = {
    type: "object",
    properties: { yes: true, no: false },
  };
  expect(await post(some, { yes: 1 })).toMatchObject({ status: 204 });
  expect(await post(some, { no: 1 })).toMatchObject({ status: 400 });
});

test("a limit with more digits than JavaScript keeps is read as the nearest number", async () => {
  const schema: AnySchema = {
    type: "object",
    properties: {
      size: {
        type: "integer",
        maximum: new ExactNumber("9223372036854775807"),
      },
    },
  };
  expect(await post(schema, { size: 1 })).toMatchObject({ status: 204 });
  expect(await post(schema, { size: 1e19 })).toMatchObject({ status: 400 });
});

test("an example with more digits than JavaScript keeps is sent as the nearest number", async () => {
  const responses = {
    "200": {
      description: "Sizes",
      content: {
        "application/json": {
          examples: {
            large: { value: { size: new ExactNumber("9223372036854775807") } },
          },
        },
      },
    },
  };
  expect(
    await post(true, {}, { responses, prefer: "example=large" }),
  ).toMatchObject({ status: 200, text: '{"size":9223372036854776000}' });
});

test("a discriminator selects the schema, with and without a mapping", async () => {
  const pet = (extra: string): AnySchema => ({
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string" }, [extra]: { type: "integer" } },
  });
  const schemas = { Cat: pet("lives"), Dog: pet("bones") };
  const pets: AnySchema = {
    type: "object",
    properties: {
      pet: {
        oneOf: [
          { $ref: "#/components/schemas/Cat" },
          { $ref: "#/components/schemas/Dog" },
        ],
        discriminator: { propertyName: "kind" },
      },
    },
  };
  const sent = (pet: unknown) => post(pets, { pet }, { schemas });
  expect(await sent({ kind: "Cat", lives: 9 })).toMatchObject({ status: 204 });
  expect(await sent({ kind: "Cat", bones: "many" })).toMatchObject({
    status: 204,
  });
  expect(await sent({ kind: "Dog", bones: "many" })).toMatchObject({
    status: 400,
    text: JSON.stringify({
      pet: { bones: ["A valid integer is required."] },
    }),
  });
});

test("tuples are checked item by item", async () => {
  const pair: AnySchema = {
    type: "object",
    properties: {
      pair: {
        type: "array",
        prefixItems: [{ type: "string" }, { type: ["integer", "null"] }],
        items: false,
      },
    },
  };
  expect(await post(pair, { pair: ["a", null] })).toMatchObject({
    status: 204,
  });
  expect(await post(pair, { pair: ["a", "b"] })).toMatchObject({ status: 400 });
  expect(await post(pair, { pair: ["a", 1, 2] })).toMatchObject({
    status: 400,
  });
});
