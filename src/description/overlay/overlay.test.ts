import { describe, expect, it } from "vitest";
import { bundle } from "../bundle/bundle";
import { applyOverlay } from "./overlay";
import { problemsOf, write, yaml } from "../testing/files";

const description = yaml`
  paths:
    /a/: { get: { tags: [one, two], summary: A } }
    /b/: { get: { tags: [two], summary: B } }
  list: [{ n: 0 }, { n: 1 }, { n: 2 }, { n: 3 }]
  tree: { n: 0, tree: { n: 1, tree: { n: 2 } } }
`;

async function overlaid(overlay: string) {
  const file = await write({
    "openapi.yaml": description,
    "openapi.overlay.yaml": overlay,
  });
  return applyOverlay(
    await bundle(file),
    file.replace("openapi.yaml", "openapi.overlay.yaml"),
  );
}

function actions(...lines: string[]): string {
  return [
    "overlay: 1.0.0",
    "info: { title: T, version: '1' }",
    "actions:",
    ...lines.map((line) => `  - ${line}`),
  ].join("\n");
}

describe("an overlay", () => {
  it("merges objects, appends to lists, replaces values, and does not change the bundle", async () => {
    const file = await write({
      "openapi.yaml": description,
      "o.yaml": actions(
        "{ target: \"$.paths['/a/'].get\", update: { summary: New, tags: [three], x-deep: { a: 1 } } }",
        "{ target: '$.list', update: { n: 4 } }",
        "{ target: '$.paths.*.get', update: { x-deep: { b: 2 } } }",
      ),
    });
    const before = await bundle(file);
    const { value, files } = await applyOverlay(
      before,
      file.replace("openapi.yaml", "o.yaml"),
    );
    expect(value["paths"]).toEqual({
      "/a/": {
        get: {
          summary: "New",
          tags: ["one", "two", "three"],
          "x-deep": { a: 1, b: 2 },
        },
      },
      "/b/": { get: { summary: "B", tags: ["two"], "x-deep": { b: 2 } } },
    });
    expect(value["list"]).toHaveLength(5);
    expect(before.value["list"]).toHaveLength(4);
    expect(files).toHaveLength(2);
  });

  it.each([
    ["'$.list[2,0]'", [1, 3]],
    ["'$.list[0,0]'", [1, 2, 3]],
    ["'$.list[?@.n > 0]'", [0]],
    ["'$.list[-1]'", [0, 1, 2]],
  ])("removes from lists what %s selects", async (target, left) => {
    const { value } = await overlaid(
      actions(`{ target: ${target}, remove: true }`),
    );
    expect(value["list"]).toEqual(left.map((n) => ({ n })));
  });

  it("removes nested targets", async () => {
    const { value } = await overlaid(
      actions("{ target: '$..tree', remove: true }"),
    );
    expect(Object.keys(value)).toEqual(["paths", "list"]);
  });

  it("locates values from the overlay in the overlay file", async () => {
    const { locate } = await overlaid(
      actions(
        "target: \"$.paths['/a/'].get\"\n    update:\n      summary: New\n      tags: [three]",
      ),
    );
    const place = (pointer: string) => {
      const { file, line } = locate(pointer);
      return `${file.replace(/.*\//, "")}:${String(line)}`;
    };
    expect(place("/paths/~1a~1/get/summary")).toBe("openapi.overlay.yaml:6");
    expect(place("/paths/~1a~1/get/tags/2")).toBe("openapi.overlay.yaml:7");
    expect(place("/paths/~1a~1/get/tags/1")).toBe("openapi.yaml:2");
    expect(place("/paths/~1b~1/get/summary")).toBe("openapi.yaml:3");
  });

  it.each([
    ["{ target: $.nothing, update: {} }", 4, /\$\.nothing matches nothing/],
    ["{ target: $.constructor, update: {} }", 4, /matches nothing/],
    ["{ target: '$[', update: {} }", 4, /Not a JSONPath/],
    ["{ target: 5, update: {} }", 4, /needs a target/],
    ["just text", 4, /needs a target/],
    ["{ target: $.list }", 4, /does nothing/],
    ["{ target: $.list, remove: 'yes' }", 4, /does nothing/],
    ["{ target: $, remove: true }", 4, /whole description cannot be removed/],
    ["{ target: $.paths, update: [1] }", 4, /does not fit .* #\/paths/],
    ["{ target: '$.list[0].n', update: 5 }", 4, /does not fit/],
  ])("fails for the action %s", async (action, line, message) => {
    const found = await problemsOf(overlaid(actions(action)));
    expect(found).toMatchObject([{ file: "openapi.overlay.yaml", line }]);
    expect(found[0]?.pointer).toMatch(/^\/actions\/0/);
    expect(found[0]?.message).toMatch(message);
    expect(found[0]?.hint).not.toBe("");
  });

  it("reports every action that fails", async () => {
    const found = await problemsOf(
      overlaid(
        actions(
          "{ target: $.x, remove: true }",
          "{ target: $.list, remove: true }",
          "{ target: $.y, remove: true }",
        ),
      ),
    );
    expect(found.map(({ pointer }) => pointer)).toEqual([
      "/actions/0/target",
      "/actions/2/target",
    ]);
  });

  it.each(["{}", "overlay: 2.0.0\nactions: []", "overlay: 1.0.0", "- 1"])(
    "fails for anything else: %j",
    async (text) => {
      const found = await problemsOf(overlaid(text));
      expect(found[0]?.message).toMatch(/not an OpenAPI Overlay/);
    },
  );
});
