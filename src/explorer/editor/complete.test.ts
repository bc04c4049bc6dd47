import { CompletionContext } from "@codemirror/autocomplete";
import { json, jsonLanguage } from "@codemirror/lang-json";
import { EditorState } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import type { Description, Schema } from "../../description/model/types";
import { schemaCompletion } from "./complete";
import { nodeAt, pathOf } from "./pointer";

const description: Description = {
  openapi: "3.0.3",
  info: { title: "t", version: "1" },
  components: {
    schemas: {
      Kind: { type: "string", enum: ["internal", "external"] },
      User: {
        type: "object",
        required: ["username"],
        properties: {
          pk: { type: "integer", readOnly: true },
          username: { type: "string", description: "Unique name" },
          active: { type: "boolean" },
          kind: { allOf: [{ $ref: "#/components/schemas/Kind" }] },
          kinds: {
            type: "array",
            items: { $ref: "#/components/schemas/Kind" },
          },
          friend: { $ref: "#/components/schemas/User" },
        },
      },
    },
  },
};
const root: Schema = { $ref: "#/components/schemas/User" };

/** Completes at `|` in a text. */
function complete(marked: string) {
  const pos = marked.indexOf("|");
  const state = EditorState.create({
    doc: marked.replace("|", ""),
    extensions: [json()],
  });
  const result = schemaCompletion(
    description,
    root,
  )(new CompletionContext(state, pos, true));
  return result?.options.map(({ label }) => label) ?? [];
}

describe("completion", () => {
  test("names of properties, without what is there or read-only", () => {
    expect(complete('{ "username": "a", | }')).toEqual([
      '"active"',
      '"kind"',
      '"kinds"',
      '"friend"',
    ]);
    expect(complete('{ "us|" }')).toContain('"username"');
    expect(complete("{|")).toContain('"username"');
  });

  test("names inside nested objects", () => {
    expect(complete('{ "friend": { | } }')).toContain('"kind"');
  });

  test.each([
    ['{ "kind": | }', ['"internal"', '"external"']],
    ['{ "kind": "int|" }', ['"internal"', '"external"']],
    ['{ "friend": { "kind": | } }', ['"internal"', '"external"']],
    ['{ "kinds": [|] }', ['"internal"', '"external"']],
    ['{ "kinds": ["internal", |] }', ['"internal"', '"external"']],
    ['{ "active": | }', ["true", "false"]],
    ['{ "friend": | }', ["{}"]],
  ])("values: %s", (text, expected) => {
    expect(complete(text)).toEqual(expected);
  });

  test("nothing where nothing belongs", () => {
    expect(complete('{ "username": "a" | }')).toEqual([]);
    expect(complete('{ "unknown": { | } }')).toEqual([]);
  });

  test("a long word is not walked again from each of its characters", () => {
    const file = "x".repeat(1_000_000);
    expect(complete(`{ "username": "${file}|" }`)).toEqual([]);
    expect(complete(`{ "username": "${file}"| }`)).toEqual([]);
  });
});

describe("pointers", () => {
  const text = '{"a": [1, {"b/c": true}]}';
  const tree = jsonLanguage.parser.parse(text);

  test("a pointer finds its value, or the deepest one on the way", () => {
    const at = (pointer: string) => {
      const node = nodeAt(tree, text, pointer);
      return node && text.slice(node.from, node.to);
    };
    expect(at("")).toBe(text);
    expect(at("/a/1/b~1c")).toBe("true");
    expect(at("/a/7")).toBe('[1, {"b/c": true}]');
  });

  test("a value knows its path", () => {
    const node = nodeAt(tree, text, "/a/1/b~1c");
    expect(node && pathOf(node, text)).toEqual(["a", 1, "b/c"]);
  });
});
