import { rename } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { at, inspectDescription, loadDescription } from ".";
import { describe30, load, problemsOf, write, yaml } from "./testing/files";
import { serve } from "./testing/server";

const overlay = yaml`
  overlay: 1.0.0
  actions:
    - { target: $.info, update: { title: Overlaid } }
`;

describe("loading a description", () => {
  it("applies only the overlay beside it", async () => {
    const json = JSON.stringify(describe30({}));
    const file = await write({
      "a.json": json,
      "a.overlay.yaml": overlay,
      "b.json": json,
    });
    const { description, files } = await loadDescription(file);
    expect(description.info.title).toBe("Overlaid");
    expect(files.map((one) => path.basename(one))).toEqual([
      "a.json",
      "a.overlay.yaml",
    ]);
    const other = await loadDescription(file.replace("a.json", "b.json"));
    expect(other.description.info.title).toBe("Test");
    const without = await loadDescription(file, { overlays: [] });
    expect(without.description.info.title).toBe("Test");
  });

  it("accepts a file without an extension", async () => {
    const file = await write({ description: JSON.stringify(describe30({})) });
    expect((await loadDescription(file)).files).toEqual([file]);
    await rename(await write({ x: overlay }), `${file}.overlay.yaml`);
    expect((await loadDescription(file)).description.info.title).toBe(
      "Overlaid",
    );
  });

  it("applies given overlays in order", async () => {
    const file = await write({
      "a.yaml": JSON.stringify(describe30({})),
      "1.yaml": overlay,
      "2.yaml": overlay.replace("Overlaid", "Again"),
    });
    const overlays = ["1.yaml", "2.yaml"].map((name) =>
      path.join(path.dirname(file), name),
    );
    const { description } = await loadDescription(file, { overlays });
    expect(description.info.title).toBe("Again");
  });

  it("fails for a missing overlay", async () => {
    const file = await write({ "a.yaml": JSON.stringify(describe30({})) });
    expect(
      await problemsOf(loadDescription(file, { overlays: ["/no/o.yaml"] })),
    ).toMatchObject([{ file: "o.yaml", message: "There is no such file." }]);
  });

  it("reads a URL", async () => {
    const origin = await serve((_, response) =>
      response.end(JSON.stringify(describe30({}))),
    );
    const { description } = await loadDescription(`${origin}/openapi.json`);
    expect(description.info.title).toBe("Test");
  });

  it("reports progress for large descriptions only", async () => {
    const stepsOf = async (length: number) => {
      const steps: string[] = [];
      const info = {
        title: "T",
        version: "1",
        description: "a".repeat(length),
      };
      const file = await write({
        "a.json": JSON.stringify(describe30({ info })),
        "a.overlay.yaml": overlay,
      });
      await loadDescription(file, { onProgress: (step) => steps.push(step) });
      return steps.map((step) => step.replace(/\/.*\//, ""));
    };
    expect(await stepsOf(1_000_000)).toEqual([]);
    expect(await stepsOf(3_000_000)).toEqual([
      "Parsing 2.9 MB of a.json",
      "Following its references",
      "Applying a.overlay.yaml",
      "Checking it",
    ]);
  });

  it("returns warnings with their source locations", async () => {
    const { warnings } = await load(yaml`
      openapi: 3.1.0
      info: { title: T, version: "1" }
      paths:
        /a/{id}/:
          get:
            security:
              - nobody: []
    `);
    expect(warnings).toMatchObject([
      { line: 5, pointer: "/paths/~1a~1{id}~1/get", severity: "warning" },
      {
        line: 7,
        pointer: "/paths/~1a~1{id}~1/get/security/0",
        severity: "warning",
      },
    ]);
  });

  it("passes through texts that contain code or markup", async () => {
    const text = [
      "---",
      "title: front matter",
      "---",
      "import x from 'x'",
      "export const y = 1",
      "",
      "{process.exit()} {{ x }} ${y} `{z}` <img onerror=alert(1)> </script>",
      "<b>bold</b> [a](javascript:alert(1)) \\{ \\\\ \\n \"quoted\" 'single'",
      "<!-- comment --> &lt; &amp; # not a heading: %20 \u2028 \t end  ",
    ].join("\n");
    const source = describe30({
      info: { title: text, version: text, description: text },
      tags: [{ name: text, description: text }],
      paths: {
        "/{a}/<b>/{{c}}\\": {
          get: {
            operationId: "a{b}",
            summary: text,
            description: text,
            tags: [text],
            parameters: [
              { name: "a", in: "path", required: true, description: text },
              { name: "c", in: "path", required: true, description: text },
            ],
            responses: { "200": { description: text } },
            "x-text": text,
          },
        },
      },
      components: {
        schemas: {
          A: { description: text, enum: [text], default: text, pattern: text },
        },
      },
    });
    const { description } = await load(source);
    for (const pointer of [
      "/info",
      "/tags",
      "/paths/~1{a}~1<b>~1{{c}}\\/get",
      "/components/schemas",
    ])
      expect(at(description, pointer)).toEqual(at(source, pointer));

    const block = text.split("\n").slice(0, -1).join("\n");
    const written = yaml`
      openapi: 3.0.3
      paths: {}
      info:
        title: T
        version: "1"
        description: |-
    `;
    const indented = block.replaceAll(/^/gm, "    ");
    const loaded = await load(written + indented);
    expect(loaded.description.info.description).toBe(block);
  });
});

describe("inspecting a description", () => {
  it("reports the problems of every step, each location once", async () => {
    const file = await write({
      "openapi.yaml": yaml`
        openapi: 3.0.3
        info: { title: T, version: "1" }
        paths:
          /a/{b}/:
            get:
              responses:
                200: {}
                201: { $ref: "#/nowhere" }
        components:
          schemas:
            A: { type: integr }
      `,
      "openapi.overlay.yaml": yaml`
        overlay: 1.0.0
        actions: [{ target: $.none, remove: true }]
      `,
    });
    const { problems, loaded, description } = await inspectDescription(file);
    expect(
      problems.map(({ step, severity, line }) => [step, severity, line]),
    ).toEqual([
      ["read", "error", 8],
      ["overlay", "error", 2],
      ["shape", "warning", 7],
      ["shape", "warning", 11],
      ["facts", "warning", 5],
    ]);
    expect(loaded).toBeUndefined();
    expect(description?.info.title).toBe("T");
  });

  it("does not report overlay actions that match nothing because a file could not be read", async () => {
    const file = await write({
      "openapi.yaml": yaml`
        openapi: 3.0.3
        info: { title: T, version: "1" }
        paths:
          /a/: { $ref: "a.yaml#/paths/~1a~1" }
      `,
      "a.yaml": "paths: [",
      "openapi.overlay.yaml": yaml`
        overlay: 1.0.0
        actions: [{ target: "$.paths['/a/'].get", update: { summary: A } }]
      `,
    });
    const { problems } = await inspectDescription(file);
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ step, file }) => [step, path.basename(file)])).toEqual(
      [["read", "a.yaml"]],
    );
  });

  it("accepts a description with warnings", async () => {
    const { warnings } = await load(
      describe30({
        components: { schemas: { A: { type: ["text", "null"] } } },
      }),
    );
    expect(warnings).toMatchObject([{ message: "There is no type text." }]);
  });
});
