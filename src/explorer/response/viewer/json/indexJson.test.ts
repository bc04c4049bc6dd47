import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atOnce } from "../inSlices";
import { type IndexOptions, indexJson } from "./indexJson";
import {
  childrenOf,
  decodeString,
  jsonPathOf,
  keyOf,
  kindOf,
  pointerOf,
  rawOf,
  valueAround,
  valueAt,
} from "./values";

const indexOf = (text: string, options?: IndexOptions) =>
  atOnce(indexJson(text, options));

/** Reads an indexed value as JSON.parse would, only from the index. */
function read(index: ReturnType<typeof indexOf>, value = 0): unknown {
  const kind = kindOf(index, value);
  const children = [...childrenOf(index, value)];
  if (kind === "array") return children.map((one) => read(index, one));
  if (kind === "object")
    return Object.fromEntries(
      children.map((one) => [keyOf(index, one), read(index, one)]),
    );
  return JSON.parse(rawOf(index, value));
}

const spaced = fc
  .tuple(fc.jsonValue(), fc.constantFrom(0, 1, 2, "\t"))
  .map(([value, indent]) => JSON.stringify(value, null, indent));

describe("the index of a JSON text", () => {
  test("has the same values as parsing", () => {
    fc.assert(
      fc.property(spaced, (text) => {
        const index = indexOf(text);
        expect(index.problem).toBeUndefined();
        expect(read(index)).toEqual(JSON.parse(text));
      }),
    );
  });

  test("finds each value by its pointer and by its offset in the text", () => {
    fc.assert(
      fc.property(spaced, (text) => {
        const index = indexOf(text);
        for (let value = 0; value < index.count; value++) {
          expect(valueAt(index, pointerOf(index, value))).toBe(value);
          const { start, end } = index;
          expect(valueAround(index, start[value] ?? 0)).toBe(value);
          expect(end[value]).toBeGreaterThan(start[value] ?? 0);
        }
      }),
    );
  });

  test("rejects a text exactly where parsing throws", () => {
    const almost = fc
      .tuple(
        spaced,
        fc.nat(),
        fc.constantFrom("", ",", "]", "}", ":", '"', "1", "x"),
      )
      .map(([text, at, insert]) => {
        const place = at % (text.length + 1);
        return (
          text.slice(0, place) + insert + text.slice(place + (insert ? 0 : 1))
        );
      });
    fc.assert(
      fc.property(almost, (text) => {
        let isValid = true;
        try {
          JSON.parse(text);
        } catch {
          isValid = false;
        }
        expect(indexOf(text).problem === undefined).toBe(isValid);
      }),
      { numRuns: 2000 },
    );
  });

  test("keeps numbers, order and duplicate members as received", () => {
    const index = indexOf(
      '{"id":9007199254740993,"exp":1E400,"trail":1.10,"neg":-0,"dup":1,"dup":2,"10":"ten","9":"nine"}',
    );
    const members = [...childrenOf(index, 0)].map((one) => [
      keyOf(index, one),
      rawOf(index, one),
    ]);
    expect(members).toEqual([
      ["id", "9007199254740993"],
      ["exp", "1E400"],
      ["trail", "1.10"],
      ["neg", "-0"],
      ["dup", "1"],
      ["dup", "2"],
      ["10", '"ten"'],
      ["9", '"nine"'],
    ]);
    expect(rawOf(index, valueAt(index, "/dup"))).toBe("2");
  });

  test("indexes the valid part of a text and reports where it ends", () => {
    const index = indexOf('{"a":[1,2,');
    expect(index.problem).toEqual({
      offset: 10,
      message: "The JSON ends too early",
    });
    expect(index.count).toBe(4);
    expect(rawOf(index, 1)).toBe("[1,2,");
    expect(indexOf('{"a":1} x').problem).toMatchObject({ offset: 8 });
    expect(indexOf("").problem).toMatchObject({ offset: 0 });
  });

  test("reads sequences: JSON lines, and texts separated by RS", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.boolean(), (values, isSeq) => {
        const text = values
          .map((one) => `${isSeq ? "\u001e" : ""}${JSON.stringify(one)}\n`)
          .join("");
        const index = indexOf(text, { isSequence: true });
        expect(index.problem).toBeUndefined();
        expect(read(index)).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  test("supports any depth", () => {
    const text = "[".repeat(100_000) + "]".repeat(100_000);
    const index = indexOf(text);
    expect(index.count).toBe(100_000);
    expect(index.problem).toBeUndefined();
  });
});

test("paths write each step as their standards define", () => {
  const index = indexOf('{"a/b":{"~":[{"it\'s":1,"é_1":2,"a\\"b":3}]}}');
  const at = (pointer: string) => jsonPathOf(index, valueAt(index, pointer));
  expect(at("/a~1b/~0/0/it's")).toBe("$['a/b']['~'][0]['it\\'s']");
  expect(at("/a~1b/~0/0/é_1")).toBe("$['a/b']['~'][0].é_1");
  expect(at('/a~1b/~0/0/a"b')).toBe("$['a/b']['~'][0]['a\"b']");
  expect(at("")).toBe("$");
});

test("strings are decoded if they are valid", () => {
  expect(decodeString('"a\\u00e9\\n"')).toBe("aé\n");
  expect(decodeString('"\\x"')).toBe("\\x");
});
