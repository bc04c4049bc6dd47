import { expect, it } from "vitest";
import { DescriptionError, extractOperation, listOperations } from ".";
import { validateBundle } from "./load-description";
import { bundleFiles } from "./bundle/bundle";
import { fail } from "./diagnostic";
import { parseSource } from "./load/source";
import { describe30 } from "./testing/files";

const ref = (pointer: string) => ({ $ref: `#/components/${pointer}` });

/** A description with every kind of object. */
const whole = describe30({
  openapi: "3.1.0",
  servers: [{ url: "/{a}", variables: { a: { default: "x", enum: ["x"] } } }],
  tags: [{ name: "t", externalDocs: { url: "/" } }],
  security: [{ token: [] }, {}],
  webhooks: { event: { post: { requestBody: ref("requestBodies/B") } } },
  paths: {
    "/a/{id}/": {
      summary: "s",
      parameters: [ref("parameters/Id")],
      servers: [{ url: "/x" }],
      get: {
        operationId: "one",
        tags: ["t"],
        security: [{ oauth: ["read"] }],
        parameters: [{ name: "q", in: "query", content: { "a/b": {} } }],
        responses: { 200: ref("responses/R"), default: { description: "d" } },
        callbacks: { on: { "{$url}": { post: { parameters: [] } } } },
      },
    },
    "/b/": ref("pathItems/P"),
  },
  components: {
    schemas: {
      Pet: {
        type: ["object", "null"],
        oneOf: [ref("schemas/Cat"), { type: "string", enum: ["a", null] }],
        discriminator: { propertyName: "kind", mapping: { cat: "Cat" } },
      },
      Cat: {
        allOf: [ref("schemas/Pet")],
        properties: { a: true, pets: { items: ref("schemas/Pet") } },
        required: ["a"],
        additionalProperties: false,
      },
    },
    parameters: { Id: { name: "id", in: "path", schema: { minimum: 1 } } },
    headers: { H: { schema: ref("schemas/Cat") } },
    examples: { E: { value: 1 } },
    links: { L: { operationId: "one" } },
    requestBodies: {
      B: { content: { "a/b": { schema: ref("schemas/Pet") } } },
    },
    responses: {
      R: { headers: { H: ref("headers/H") }, links: { L: ref("links/L") } },
    },
    pathItems: { P: { get: {}, trace: {} } },
    callbacks: { C: { "{$url}": { get: {} } } },
    securitySchemes: {
      token: { type: "http", scheme: "Bearer" },
      oauth: { type: "oauth2", flows: { password: { tokenUrl: "/" } } },
    },
  },
});

const intruders: unknown[] = [
  ...[null, true, false, 0, -1.5, "", "text", "#/components/schemas/Cat"],
  ...[[], [null], ["a"], [[]], [{}], {}, { a: null }, { a: {} }],
  ...[
    ref("schemas/Cat"),
    ref("schemas/None"),
    ref("pathItems/P"),
    { $ref: "#" },
  ],
  ...[{ $ref: "#/paths/~1b~1" }, { $ref: 5 }, { $ref: "" }, { "x-a": null }],
];

/** All paths to the values in a document. */
function places(node: unknown, keys: string[] = []): string[][] {
  const below =
    typeof node === "object" && node !== null
      ? Object.entries(node).flatMap(([key, child]) =>
          places(child, [...keys, key]),
        )
      : [];
  return keys.length > 0 ? [keys, ...below] : below;
}

function replaced(keys: string[], value: unknown): string {
  const copy: unknown = JSON.parse(JSON.stringify(whole));
  const parent = keys
    .slice(0, -1)
    .reduce(
      (node, key) => (node as Record<string, unknown>)[key] as never,
      copy,
    );
  (parent as Record<string, unknown>)[keys.at(-1) ?? ""] = value;
  return JSON.stringify(copy);
}

async function load(text: string) {
  const bundled = await bundleFiles({
    root: parseSource("a.json", text),
    names: () => [],
    size: () => 0,
    open: (file) =>
      Promise.reject(fail({ file, line: 1 }, "There is no other file.", "-")),
  });
  return validateBundle(bundled);
}

it("accepts or rejects any value in any place without crashing", async () => {
  let taken = 0;
  let refused = 0;
  for (const keys of places(whole))
    for (const intruder of intruders) {
      const where = `${JSON.stringify(intruder)} at ${keys.join(" > ")}`;
      try {
        const { description } = await load(replaced(keys, intruder));
        for (const entry of listOperations(description))
          extractOperation(description, entry);
        taken++;
      } catch (error) {
        if (!(error instanceof DescriptionError))
          throw new Error(where, { cause: error });
        for (const { hint, line, message } of error.diagnostics)
          if (!hint || !line || !message) throw new Error(where);
        refused++;
      }
    }
  expect(taken).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(300);
}, 120_000);
