import { CompletionContext } from "@codemirror/autocomplete";
import { json, jsonLanguage } from "@codemirror/lang-json";
import { EditorState } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { sample } from "../../description/model/sample/sample";
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

/** Returns the completion at `|` in a text. */
function resultAt(marked: string) {
  const pos = marked.indexOf("|");
  const text = marked.replace("|", "");
  const state = EditorState.create({ doc: text, extensions: [json()] });
  const result = schemaCompletion(
    description,
    root,
    sample,
  )(new CompletionContext(state, pos, true));
  return { text, result };
}

const complete = (marked: string) =>
  resultAt(marked).result?.options.map(({ label }) => label) ?? [];

/** Returns the text after one of the options has been accepted. */
function accept(marked: string, label: string): string {
  const { text, result } = resultAt(marked);
  const option = result?.options.find((one) => one.label === label);
  if (!result || !option) throw new Error(`There is no option ${label}.`);
  const { from, to = from } = result;
  const inserted =
    typeof option.apply === "string" ? option.apply : option.label;
  return text.slice(0, from) + inserted + text.slice(to);
}

describe("completion", () => {
  test("suggests property names that are missing and not read-only", () => {
    expect(complete('{ "username": "a", | }')).toEqual([
      '"active"',
      '"kind"',
      '"kinds"',
      '"friend"',
    ]);
    expect(complete('{ "us|" }')).toContain('"username"');
    expect(complete("{|")).toContain('"username"');
  });

  test("suggests names in nested objects", () => {
    expect(complete('{ "friend": { | } }')).toContain('"kind"');
  });

  test.each([
    ['{ "kind": | }', ['"internal"', '"external"']],
    ['{ "kind": "int|" }', ['"internal"']],
    ['{ "friend": { "kind": | } }', ['"internal"', '"external"']],
    ['{ "kinds": [|] }', ['"internal"', '"external"']],
    ['{ "kinds": ["internal", |] }', ['"internal"', '"external"']],
    ['{ "active": | }', ["true", "false"]],
    ['{ "friend": | }', ["{}"]],
  ])("values: %s", (text, expected) => {
    expect(complete(text)).toEqual(expected);
  });

  test("ranks options by prefix first, with or without a quote", () => {
    expect(complete('{ "kind|" }')).toEqual(['"kind"', '"kinds"']);
    expect(complete("{ i| }")).toEqual([
      '"active"',
      '"kind"',
      '"kinds"',
      '"friend"',
    ]);
    expect(complete('{ "kind": ernal| }')).toEqual([
      '"internal"',
      '"external"',
    ]);
    expect(complete('{ "kind": "E|" }')).toEqual(['"external"', '"internal"']);
  });

  test("an empty body offers the required properties", () => {
    expect(complete("|")).toEqual(["{…}", "{}"]);
    expect(accept("|", "{…}")).toBe('{\n  "username": "string"\n}');
    expect(accept("  {|", '"username"')).toBe('  {"username": "string"');
  });

  test.each([
    ['{ |"kind": 1 }', '"active"', '{ "active": true, "kind": 1 }'],
    ['{ "ac|tive": 1 }', '"active"', '{ "active": 1 }'],
    ['{ "ac|" }', '"active"', '{ "active": true }'],
    ["{ ac| }", '"active"', '{ "active": true }'],
    ['{ ac|"kind": 1 }', '"active"', '{ "active": true, "kind": 1 }'],
    ['{ "kind": "in|" }', '"internal"', '{ "kind": "internal" }'],
    [
      '{ "kind": |"external" }',
      '"internal"',
      '{ "kind": "internal""external" }',
    ],
    ['{ "active": t|rue }', "true", '{ "active": true }'],
    [
      '{ "kinds": [|"external"] }',
      '"internal"',
      '{ "kinds": ["internal""external"] }',
    ],
  ])("never eats a character: %s", (text, label, expected) => {
    expect(accept(text, label)).toBe(expected);
  });

  test("suggests nothing where nothing is allowed", () => {
    expect(complete('{ "username": "a" | }')).toEqual([]);
    expect(complete('{ "unknown": { | } }')).toEqual([]);
  });

  test("a long word takes linear time", () => {
    const file = "x".repeat(1_000_000);
    expect(complete(`{ "username": "${file}|" }`)).toEqual([]);
    expect(complete(`{ "username": "${file}"| }`)).toEqual([]);
  });
});

describe("pointers", () => {
  const text = '{"a": [1, {"b/c": true}]}';
  const tree = jsonLanguage.parser.parse(text);

  test("a pointer finds its value, or the deepest existing parent", () => {
    const at = (pointer: string) => {
      const node = nodeAt(tree, text, pointer);
      return node && text.slice(node.from, node.to);
    };
    expect(at("")).toBe(text);
    expect(at("/a/1/b~1c")).toBe("true");
    expect(at("/a/7")).toBe('[1, {"b/c": true}]');
  });

  test("a value has a path", () => {
    const node = nodeAt(tree, text, "/a/1/b~1c");
    expect(node && pathOf(node, text)).toEqual(["a", 1, "b/c"]);
  });
});
