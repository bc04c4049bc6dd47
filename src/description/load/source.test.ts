import { describe, expect, it } from "vitest";
import { DescriptionError } from "../diagnostic";
import { parseSource } from "./source";

function problemOf(text: string) {
  try {
    parseSource("a.yaml", text);
  } catch (error) {
    if (error instanceof DescriptionError) return error.diagnostics[0];
    throw error;
  }
  return undefined;
}

describe("parsing a source", () => {
  it("reads YAML and JSON", () => {
    expect(parseSource("a", "a: [1, x]\nb: null").value).toEqual({
      a: [1, "x"],
      b: null,
    });
    expect(
      parseSource("a", '{\n\t"a": "\\ud83d\\ude00\\/ \\u007b",\n}').value,
    ).toEqual({ a: "😀/ {" });
  });

  it("reads files with a byte order mark, Windows line ends, and a document start", () => {
    const source = parseSource(
      "a",
      "\uFEFF---\r\na: 1\r\nb:\r\n  c: |\r\n    x\r\n",
    );
    expect(source.value).toEqual({ a: 1, b: { c: "x\n" } });
    expect(source.locate("/b/c")).toMatchObject({ line: 4, column: 3 });
  });

  it("reads keys as strings", () => {
    const source = parseSource("a", "200: ok\nnull: x\ntrue: y\n1.0: z");
    expect(source.value).toEqual({
      "200": "ok",
      null: "x",
      true: "y",
      "1.0": "z",
    });
    expect(source.locate("/true").line).toBe(3);
  });

  it("leaves dates and quoted version numbers unchanged", () => {
    expect(parseSource("a", 'a: 2024-08-01\nb: "2024.8"').value).toEqual({
      a: "2024-08-01",
      b: "2024.8",
    });
  });

  it("merges merge keys and expands aliases", () => {
    const source = parseSource(
      "a",
      "x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\nz: *x",
    );
    expect(source.value).toEqual({
      x: { a: 1, b: 2 },
      y: { a: 1, b: 3 },
      z: { a: 1, b: 2 },
    });
    expect(source.locate("/z/b").line).toBe(1);
  });

  it("locates keys, list items, and the nearest ancestor of a missing value", () => {
    const source = parseSource(
      "a.yaml",
      "paths:\n  /a~b/:\n    get:\n      tags:\n        - one\n        - two\n",
    );
    expect(source.locate("/paths/~1a~0b~1/get")).toEqual({
      file: "a.yaml",
      line: 3,
      column: 5,
      pointer: "/paths/~1a~0b~1/get",
    });
    expect(source.locate("/paths/~1a~0b~1/get/tags/1").line).toBe(6);
    expect(source.locate("/paths/~1a~0b~1/get/post/x").line).toBe(3);
    expect(source.locate("").line).toBe(1);
  });

  it.each([
    ["no YAML", "a: b: c", 1, /second colon in this line/, /in quotes/],
    ["tabs", "a:\n\tb: 1", 2, /Tabs are not allowed/, /replace the tabs/],
    ["an open bracket", "a: [1\nb: 2", 2, /a \[ has no \]/, /Close it/],
    [
      "an open brace in JSON",
      '{"a": {"b": 1}',
      1,
      /a \{ has no \}/,
      /Close it/,
    ],
    ["a page", "<!DOCTYPE html>\n<p>Sign in", 1, /HTML page/, /sign-in/],
    ["a page in capitals", "\n <HTML lang=a>", 1, /HTML page/, /sign-in/],
    ["XML", '<?xml version="1.0"?><a/>', 1, /XML/, /YAML or JSON/],
    [
      "a comment in JSON",
      '{"a": "//",\n // b\n "c": 1}',
      2,
      /no comments/,
      /#/,
    ],
    ["a block comment", '{\n"a": 1} /* b', 2, /no comments/, /#/],
    ["a text that begins with @", "a: @b", 1, /begin with this/, /in quotes/],
    ["keys out of line", "a:\n   b: 1\n  c: 2", 3, /same column/, /alike/],
    ["a duplicate key", "a: 1\nb: 2\na: 3", 3, /appears twice/, /Keep one/],
    [
      "a duplicate key in JSON",
      '{\n"a": 1,\n"a": 2\n}',
      3,
      /appears twice/,
      /Keep/,
    ],
    ["an unknown tag", "a: !include b.yaml", 1, /!include/, /syntax/],
    ["an object as key", "? {a: 1}\n: x", 1, /keys must be strings/, /syntax/],
    ["an unknown alias", "a: 1\nb: *x", 2, /alias \*x has no anchor/, /anchor/],
    ["two documents", "a: 1\n---\nb: 1", 2, /more than one/, /Keep one/],
    ["__proto__", "a:\n  __proto__: {x: 1}", 2, /__proto__/, /another name/],
    ["an endless alias", "a: &a\n  b: *a", 2, /alias is inside/, /\$ref/],
  ])("rejects %s and reports the location", (_, text, line, message, hint) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({ file: "a.yaml", line, severity: "error" });
    expect(problem?.message).toMatch(message);
    expect(problem?.hint).toMatch(hint);
  });

  it.each(["", "\n\n", "# only a comment\n", "---\n", "\uFEFF"])(
    "rejects an empty file: %j",
    (text) => {
      expect(problemOf(text)).toMatchObject({ message: "The file is empty." });
    },
  );

  it("rejects aliases that expand exponentially", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
    for (let n = 1; n < 12; n++)
      lines.push(
        `a${String(n)}: &a${String(n)} [${Array(9)
          .fill(`*a${String(n - 1)}`)
          .join(", ")}]`,
      );
    expect(problemOf(lines.join("\n"))?.message).toMatch(/cannot be expanded/);
  });

  it.each([600, 100_000])("rejects %i levels", (depth) => {
    expect(problemOf("[".repeat(depth) + "]".repeat(depth))?.message).toMatch(
      /more than 500 levels/,
    );
  });
});
