import path from "node:path";
import { describe, expect, it } from "vitest";
import { bundle } from "./bundle";
import { at } from "../model/reference/pointer";
import { write, yaml } from "../testing/files";

async function bundled(root: string, others: Record<string, string> = {}) {
  return bundle(await write({ "openapi.yaml": root, ...others }));
}

function schemasOf(value: unknown) {
  return at(value, "/components/schemas");
}

describe("bundling", () => {
  it("inlines path items and adds the components of other files", async () => {
    const { value, files, locate } = await bundled(
      yaml`
        info: { title: T }
        paths:
          /users/: { $ref: "core.yaml#/paths/~1users~1" }
      `,
      {
        "core.yaml": yaml`
          paths:
            /users/:
              get:
                requestBody: { $ref: "#/components/requestBodies/User" }
          components:
            requestBodies:
              User:
                content:
                  a/b: { schema: { $ref: "#/components/schemas/User" } }
            schemas:
              User:
                properties:
                  group: { $ref: "more.yaml#/components/schemas/Group" }
        `,
        "more.yaml": yaml`
          components:
            schemas:
              Group:
                properties:
                  parent: { $ref: "#/components/schemas/Group" }
                  owner: { $ref: "core.yaml#/components/schemas/User" }
        `,
      },
    );
    expect(value).toEqual({
      info: { title: "T" },
      paths: {
        "/users/": {
          get: { requestBody: { $ref: "#/components/requestBodies/User" } },
        },
      },
      components: {
        requestBodies: {
          User: {
            content: {
              "a/b": { schema: { $ref: "#/components/schemas/User" } },
            },
          },
        },
        schemas: {
          Group: {
            properties: {
              parent: { $ref: "#/components/schemas/Group" },
              owner: { $ref: "#/components/schemas/User" },
            },
          },
          User: {
            properties: { group: { $ref: "#/components/schemas/Group" } },
          },
        },
      },
    });
    expect(files.map((file) => path.basename(file))).toEqual([
      "openapi.yaml",
      "core.yaml",
      "more.yaml",
    ]);
    const place = (pointer: string) => {
      const { file, line } = locate(pointer);
      return `${path.basename(file)}:${String(line)}`;
    };
    expect(place("/paths/~1users~1/get")).toBe("core.yaml:3");
    expect(place("/components/schemas/Group/properties/owner")).toBe(
      "more.yaml:6",
    );
    expect(place("/components/schemas/Group/properties/nobody")).toBe(
      "more.yaml:4",
    );
    expect(place("/info/title")).toBe("openapi.yaml:1");
  });

  it("names new components after their key or file", async () => {
    const { value } = await bundled(
      yaml`
        paths: { /x/: { get: { requestBody: { content: { a/b: { schema: { type: number } } } } } } }
        components:
          schemas:
            A:
              properties:
                tree: { $ref: schemas/tree.yaml }
                leaf: { $ref: "schemas/parts.yaml#/Leaf" }
                local: { $ref: "#/definitions/Local" }
                deep: { $ref: "#/paths/~1x~1/get/requestBody/content/a~1b/schema" }
                inside: { $ref: "schemas/parts.yaml#/components/schemas/Part/properties/id" }
        definitions: { Local: { type: string } }
      `,
      {
        "schemas/tree.yaml": yaml`
          properties:
            children: { items: { $ref: tree.yaml } }
            leaf: { $ref: "../schemas/parts.yaml#/Leaf" }
        `,
        "schemas/parts.yaml": yaml`
          Leaf: { $ref: "#/RealLeaf" }
          RealLeaf: { type: integer }
          components: { schemas: { Part: { properties: { id: { type: string } } } } }
        `,
      },
    );
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    expect(schemasOf(value)).toEqual({
      A: {
        properties: {
          tree: ref("tree"),
          leaf: ref("RealLeaf"),
          local: ref("Local"),
          deep: { type: "number" },
          inside: ref("Part/properties/id"),
        },
      },
      tree: {
        properties: {
          children: { items: ref("tree") },
          leaf: ref("RealLeaf"),
        },
      },
      RealLeaf: { type: "integer" },
      Local: { type: "string" },
      Part: { properties: { id: { type: "string" } } },
    });
  });

  it("uses the names of the root's components for the files they refer to", async () => {
    const { value } = await bundled(
      yaml`
        paths:
          /x/: { get: { responses: { 200: { content: { a/b: { schema: { $ref: user.yaml } } } } } } }
        components:
          schemas:
            Person: { $ref: user.yaml }
            Group: { $ref: "core.yaml#/components/schemas/Group" }
            Alias: { $ref: "#/components/schemas/Person" }
      `,
      {
        "user.yaml": "properties: { friend: { $ref: user.yaml } }",
        "core.yaml":
          "components: { schemas: { Group: { properties: { boss: { $ref: user.yaml } } } } }",
      },
    );
    const person = { $ref: "#/components/schemas/Person" };
    expect(schemasOf(value)).toEqual({
      Person: { properties: { friend: person } },
      Group: { properties: { boss: person } },
      Alias: person,
    });
    expect(
      at(value, "/paths/~1x~1/get/responses/200/content/a~1b/schema"),
    ).toEqual(person);
  });

  it("keeps keywords beside a reference", async () => {
    const { value } = await bundled(
      yaml`
        paths:
          /x/:
            $ref: "core.yaml#/item"
            description: Ours
            parameters: [{ $ref: "core.yaml#/parameter", description: Named }]
      `,
      {
        "core.yaml": yaml`
          item: { description: Theirs, summary: Kept, get: {} }
          parameter: { name: a, in: query }
        `,
      },
    );
    expect(value).toEqual({
      paths: {
        "/x/": {
          summary: "Kept",
          get: {},
          description: "Ours",
          parameters: [
            { $ref: "#/components/parameters/parameter", description: "Named" },
          ],
        },
      },
      components: { parameters: { parameter: { name: "a", in: "query" } } },
    });
  });

  it("rewrites discriminator mappings to point into the bundle", async () => {
    const { value } = await bundled(
      yaml`
        paths: {}
        components:
          schemas:
            Pet:
              discriminator:
                propertyName: kind
                mapping: { cat: "pets.yaml#/components/schemas/Cat", dog: Dog, fish: fish.yaml, none: "none.yaml#/x" }
            Dog: { $ref: "pets.yaml#/components/schemas/Dog" }
      `,
      {
        "pets.yaml": yaml`
          components:
            schemas:
              Cat: { discriminator: { propertyName: kind, mapping: { persian: Persian } } }
              Persian: { type: object }
              Dog: { type: object }
        `,
        "fish.yaml": "type: object",
      },
    );
    expect(schemasOf(value)).toEqual({
      Pet: {
        discriminator: {
          propertyName: "kind",
          mapping: {
            cat: "#/components/schemas/Cat",
            dog: "Dog",
            fish: "#/components/schemas/fish",
            none: "none.yaml#/x",
          },
        },
      },
      Cat: {
        discriminator: {
          propertyName: "kind",
          mapping: { persian: "#/components/schemas/Persian" },
        },
      },
      Persian: { type: "object" },
      Dog: { type: "object" },
      fish: { type: "object" },
    });
  });

  it("ignores apparent references in sample data and extensions", async () => {
    const root = {
      paths: {
        "/x/": {
          get: {
            responses: {
              default: {
                description: "",
                content: {
                  "a/b": {
                    example: { $ref: "no.yaml" },
                    examples: { one: { value: { $ref: "no.yaml" } } },
                    schema: {
                      default: { $ref: "no.yaml" },
                      enum: [{ $ref: "no.yaml" }],
                      properties: { $ref: { type: "string" } },
                    },
                  },
                },
              },
            },
            "x-sample": { $ref: "no.yaml" },
          },
        },
      },
    };
    expect((await bundled(JSON.stringify(root))).value).toEqual(root);
  });

  it("resolves references under any free name, including names that are keywords", async () => {
    const names = ["default", "example", "examples", "enum", "x-y", "value"];
    const schema = { $ref: "parts.yaml#/components/schemas/Part" };
    const { value } = await bundled(
      JSON.stringify({
        webhooks: Object.fromEntries(
          names
            .filter((name) => name !== "x-y")
            .map((name) => [name, { $ref: "parts.yaml#/item" }]),
        ),
        components: {
          schemas: Object.fromEntries(
            names.map((name) => [name, { properties: { [name]: schema } }]),
          ),
        },
      }),
      {
        "parts.yaml":
          "item: { get: {} }\ncomponents: { schemas: { Part: { type: string } } }",
      },
    );
    for (const name of names)
      expect(
        at(value, `/components/schemas/${name}/properties/${name}`),
      ).toEqual({ $ref: "#/components/schemas/Part" });
    expect(at(value, "/webhooks/default")).toEqual({ get: {} });
  });
});
