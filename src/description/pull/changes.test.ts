import { expect, it } from "vitest";
import { describe30, load } from "../testing/files";
import { compare } from "./changes";

const schema = { $ref: "#/components/schemas/A" };
const responses = { 200: { content: { "a/b": { schema } } } };

async function described(
  paths: Record<string, unknown>,
  schemas: Record<string, unknown>,
) {
  return (await load(describe30({ paths, components: { schemas } })))
    .description;
}

it("reports operations that were added, removed, or changed, also in components they use", async () => {
  const before = await described(
    {
      "/same/": { get: { summary: "a", tags: ["a"] } },
      "/gone/": { get: {} },
      "/reaching/": { get: { responses } },
      "/changed/": { get: {}, post: {} },
    },
    { A: { items: { $ref: "#/components/schemas/B" } }, B: {}, Unused: {} },
  );
  const after = await described(
    {
      "/new/": { put: {} },
      "/changed/": { get: {}, post: { deprecated: true } },
      "/reaching/": { get: { responses } },
      "/same/": { get: { tags: ["a"], summary: "a" } },
    },
    {
      A: { items: { $ref: "#/components/schemas/B" } },
      B: { type: "string" },
      Unused: { type: "string" },
    },
  );
  expect(compare(before, after)).toEqual({
    added: ["PUT /new/"],
    removed: ["GET /gone/"],
    changed: ["POST /changed/", "GET /reaching/"],
  });
  expect(compare(after, after)).toEqual({
    added: [],
    removed: [],
    changed: [],
  });
});

it("matches an operation whose path parameter has another name", async () => {
  const parameter = { in: "path", required: true, schema: {} };
  const before = await described(
    { "/a/{x}/": { get: { parameters: [{ ...parameter, name: "x" }] } } },
    {},
  );
  const after = await described(
    { "/a/{y}/": { get: { parameters: [{ ...parameter, name: "y" }] } } },
    {},
  );
  expect(compare(before, after)).toEqual({
    added: [],
    removed: [],
    changed: ["GET /a/{y}/"],
  });
});
