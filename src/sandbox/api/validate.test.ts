import { expect, test } from "vitest";
import type { AnySchema } from "../../description/model";
import { ExactNumber } from "../../description/model";
import { createSandbox } from "../index";

/** Posts a body to an operation with that request schema, of OpenAPI 3.1. */
async function post(schema: AnySchema, body: unknown) {
  const sandbox = await createSandbox({
    description: {
      openapi: "3.1.0",
      info: { title: "Directions", version: "1" },
      paths: {
        "/check": {
          post: {
            operationId: "check",
            requestBody: { content: { "application/json": { schema } } },
            responses: { "204": { description: "Checked" } },
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

test("other required properties are", async () => {
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
