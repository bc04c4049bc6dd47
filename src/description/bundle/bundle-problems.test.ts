import { symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bundle } from "./bundle";
import { problemsOf, write, yaml } from "../testing/files";
import { serve } from "../testing/server";

async function problems(root: string, others: Record<string, string> = {}) {
  return problemsOf(bundle(await write({ "openapi.yaml": root, ...others })));
}

function referTo(reference: string) {
  return yaml`
    paths: {}
    components:
      schemas:
        A:
          $ref: "${reference}"
  `;
}

describe("a bundle that cannot be made", () => {
  it("suggests the name most similar to the wrong one", async () => {
    const [problem] = await problems(yaml`
      paths: {}
      components:
        schemas:
          binding: { type: object }
          bindings_page: { type: object }
          A: { $ref: "#/components/schemas/binding_page" }
    `);
    expect(problem?.hint).toBe("Did you mean bindings_page?");
  });

  it.each(["just text", "[]", "1"])("is not an object: %s", async (root) => {
    const [problem] = await problems(root);
    expect(problem).toMatchObject({ file: "openapi.yaml", line: 1 });
    expect(problem?.message).toMatch(/is an object with openapi/);
  });

  it.each([
    ["#/components/schemas/a", "Did you mean A?"],
    ["#/components/schemas/Nothing", "Correct the reference"],
    ["#/components/schemas/A/properties/x", "Correct the reference"],
    ["#A", "Write it as a JSON pointer"],
    ["#", "Add the intended part"],
    ["#/components/schemas/toString", "Correct the reference"],
  ])("refers to %s", async (reference, hint) => {
    const [problem, ...more] = await problems(referTo(reference));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      file: "openapi.yaml",
      line: 5,
      pointer: "/components/schemas/A/$ref",
      severity: "error",
    });
    expect(problem?.message).toContain(reference);
    expect(problem?.hint).toContain(hint);
  });

  it("suggests the intended name of a file and of a component", async () => {
    const root = yaml`
      paths:
        /a/: { $ref: "parts/Cor.yaml#/a" }
        /b/: { $ref: "#/definitions/Pet" }
      components:
        schemas:
          Pet: { type: object }
    `;
    const parts = { "parts/core.yaml": yaml`a: {}` };
    expect(await problems(root, parts)).toMatchObject([
      {
        line: 2,
        message: expect.stringMatching(
          /parts.Cor\.yaml: There is no/,
        ) as string,
        hint: "Did you mean core.yaml?",
      },
      { line: 3, hint: "Did you mean #/components/schemas/Pet?" },
    ]);
  });

  it("refers to a missing file and reports it once", async () => {
    const root = yaml`
      paths:
        /a/: { $ref: "core.yaml#/a" }
        /b/: { $ref: "core.yaml#/b" }
    `;
    expect(await problems(root)).toEqual([
      {
        file: "openapi.yaml",
        line: 2,
        column: 10,
        pointer: "/paths/~1a~1/$ref",
        severity: "error",
        message: expect.stringMatching(
          /^core\.yaml#\/a refers to .*core\.yaml: There is no such file\.$/,
        ) as string,
        hint: expect.stringContaining("Check the path") as string,
      },
    ]);
  });

  it("reports the location in the broken file", async () => {
    const found = await problems(referTo("core.yaml#/a"), {
      "core.yaml": "a: 1\nb: : 2\n",
    });
    expect(found[0]).toMatchObject({ file: "core.yaml", line: 2 });
  });

  it("reports all problems", async () => {
    const found = await problems(yaml`
      paths:
        /a/: { $ref: "#/x" }
        /b/: { $ref: "#/y" }
    `);
    expect(found.map(({ line }) => line)).toEqual([2, 3]);
  });

  it.each([
    "../openapi.yaml",
    "/etc/hostname",
    "sub/../../other.yaml",
    "%2e%2e/openapi.yaml",
    "http://127.0.0.1:1/a.yaml",
    "https://example.org/a.yaml",
    "link.yaml",
  ])("points outside its folder: %s", async (reference) => {
    const file = await write({ "openapi.yaml": referTo(reference) });
    await symlink("/etc/hostname", path.join(path.dirname(file), "link.yaml"));
    const [problem] = await problemsOf(bundle(file));
    expect(problem?.message).toContain(
      "The file lies outside of the description's own folder or origin.",
    );
    expect(problem).toMatchObject({ line: 5, column: 7 });
  });

  it("has two components with the same name", async () => {
    const found = await problems(
      yaml`
        paths: {}
        components:
          schemas:
            A: { properties: { a: { $ref: "a.yaml#/components/schemas/User" } } }
            B: { properties: { b: { $ref: "b.yaml#/components/schemas/User" } } }
      `,
      {
        "a.yaml": "components: { schemas: { User: { type: string } } }",
        "b.yaml": "components: { schemas: { User: { type: number } } }",
      },
    );
    expect(found).toMatchObject([{ line: 5, hint: "Rename one of them." }]);
    expect(found[0]?.message).toMatch(
      /schemas\/User: .*a\.yaml#.* and .*b\.yaml#/,
    );
  });

  it.each([
    [
      "path items",
      {
        paths: {
          "/a/": { $ref: "#/paths/~1b~1" },
          "/b/": { $ref: "#/paths/~1a~1" },
        },
      },
    ],
    ["one path item", { paths: { "/a/": { $ref: "#/paths/~1a~1" } } }],
    [
      "path items through callbacks",
      {
        paths: {
          "/a/": {
            get: { callbacks: { on: { "{$url}": { $ref: "#/paths/~1a~1" } } } },
          },
        },
      },
    ],
    [
      "definitions",
      {
        paths: {},
        definitions: {
          A: { $ref: "#/definitions/B" },
          B: { $ref: "#/definitions/A" },
        },
        components: {
          schemas: { A: { properties: { a: { $ref: "#/definitions/A" } } } },
        },
      },
    ],
  ])("is a cycle of %s", async (_, root) => {
    const found = await problems(JSON.stringify(root, null, 1));
    expect(found[0]?.message).toMatch(
      /refers (back to itself|to nothing but itself)/,
    );
    expect(found[0]?.line).toBeGreaterThan(1);
  });

  it("is at a URL and refers to another origin", async () => {
    const received: string[] = [];
    const other = await serve((request, response) => {
      received.push(request.url ?? "");
      response.end("a: 1");
    });
    const origin = await serve((_, response) =>
      response.end(referTo(`${other}/core.yaml#/a`)),
    );
    const [problem] = await problemsOf(bundle(`${origin}/openapi.yaml`));
    expect(problem?.message).toMatch(/outside/);
    expect(received).toEqual([]);
  });
});

it("bundles files of one origin, with the same headers", async () => {
  const received: string[] = [];
  const origin = await serve((request, response) => {
    received.push(
      `${request.url ?? ""} ${request.headers.authorization ?? ""}`,
    );
    response.end(
      request.url === "/api/openapi.yaml"
        ? referTo("./parts/core.yaml#/components/schemas/A")
        : "components: { schemas: { A: { type: string } } }",
    );
  });
  const { value } = await bundle(`${origin}/api/openapi.yaml`, {
    headers: { authorization: "Bearer x" },
  });
  expect(value).toMatchObject({
    components: { schemas: { A: { type: "string" } } },
  });
  expect(received).toEqual([
    "/api/openapi.yaml Bearer x",
    "/api/parts/core.yaml Bearer x",
  ]);
});
