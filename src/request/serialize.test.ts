import { describe, expect, test } from "vitest";
import type {
  ParameterLocation,
  ParameterStyle,
} from "../description/model/types";
import {
  headerValue,
  pairs,
  type ParameterValue,
  segment,
  serialization,
} from "./serialize";

const values: Record<string, ParameterValue> = {
  empty: "",
  string: "blue",
  array: ["blue", "black", "brown"],
  object: { R: 100, G: 200, B: 150 },
};

/**
 * The style examples of the specification, without those marked `n/a`.
 * @see https://spec.openapis.org/oas/v3.1.1.html#style-examples
 */
const table: [ParameterStyle, boolean, Record<string, string>][] = [
  [
    "matrix",
    false,
    {
      empty: ";color",
      string: ";color=blue",
      array: ";color=blue,black,brown",
      object: ";color=R,100,G,200,B,150",
    },
  ],
  [
    "matrix",
    true,
    {
      empty: ";color",
      string: ";color=blue",
      array: ";color=blue;color=black;color=brown",
      object: ";R=100;G=200;B=150",
    },
  ],
  [
    "label",
    false,
    {
      empty: ".",
      string: ".blue",
      array: ".blue,black,brown",
      object: ".R,100,G,200,B,150",
    },
  ],
  [
    "label",
    true,
    {
      empty: ".",
      string: ".blue",
      array: ".blue.black.brown",
      object: ".R=100.G=200.B=150",
    },
  ],
  [
    "simple",
    false,
    {
      empty: "",
      string: "blue",
      array: "blue,black,brown",
      object: "R,100,G,200,B,150",
    },
  ],
  [
    "simple",
    true,
    {
      empty: "",
      string: "blue",
      array: "blue,black,brown",
      object: "R=100,G=200,B=150",
    },
  ],
  [
    "form",
    false,
    {
      empty: "color=",
      string: "color=blue",
      array: "color=blue,black,brown",
      object: "color=R,100,G,200,B,150",
    },
  ],
  [
    "form",
    true,
    {
      empty: "color=",
      string: "color=blue",
      array: "color=blue&color=black&color=brown",
      object: "R=100&G=200&B=150",
    },
  ],
  [
    "spaceDelimited",
    false,
    {
      array: "color=blue%20black%20brown",
      object: "color=R%20100%20G%20200%20B%20150",
    },
  ],
  [
    "pipeDelimited",
    false,
    {
      array: "color=blue%7Cblack%7Cbrown",
      object: "color=R%7C100%7CG%7C200%7CB%7C150",
    },
  ],
  [
    "deepObject",
    true,
    { object: "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150" },
  ],
];

const cases = table.flatMap(([style, explode, row]) =>
  Object.entries(row).map(
    ([kind, expected]) => [style, explode, kind, expected] as const,
  ),
);

const locations: Record<ParameterStyle, ParameterLocation> = {
  matrix: "path",
  label: "path",
  simple: "path",
  form: "query",
  spaceDelimited: "query",
  pipeDelimited: "query",
  deepObject: "query",
  cookie: "cookie",
};

function write(
  style: ParameterStyle,
  explode: boolean,
  value: ParameterValue,
): string {
  const how = { style, explode, allowReserved: false };
  return locations[style] === "path"
    ? segment("color", value, how)
    : pairs("color", value, how)
        .map(([name, content]) => `${name}=${content}`)
        .join("&");
}

describe("the specification's table of styles", () => {
  test.each(cases)("%s, explode %s, %s", (style, explode, kind, expected) => {
    expect(write(style, explode, values[kind] ?? null)).toBe(expected);
  });

  test("header values use simple style and are not encoded", () => {
    const how = serialization({ in: "header" });
    expect(headerValue("a b/ü", how)).toBe("a b/ü");
    expect(headerValue(values.array ?? null, how)).toBe("blue,black,brown");
    expect(headerValue(values.object ?? null, { ...how, explode: true })).toBe(
      "R=100,G=200,B=150",
    );
  });
});

describe("defaults", () => {
  test.each([
    ["query", "form", true],
    ["cookie", "form", true],
    ["path", "simple", false],
    ["header", "simple", false],
  ] as const)("%s is %s", (location, style, explode) => {
    expect(serialization({ in: location })).toEqual({
      style,
      explode,
      allowReserved: false,
    });
  });

  test("explode depends on the style, not on the location", () => {
    expect(serialization({ in: "query", style: "pipeDelimited" }).explode).toBe(
      false,
    );
  });
});

describe("encoding", () => {
  const form = serialization({ in: "query" });

  test("values cannot end their place in the URL", () => {
    expect(pairs("q", "a&b=c#d+e f/ü%", form)).toEqual([
      ["q", "a%26b%3Dc%23d%2Be%20f%2F%C3%BC%25"],
    ]);
    expect(segment("p", "a/b?c#d", serialization({ in: "path" }))).toBe(
      "a%2Fb%3Fc%23d",
    );
  });

  test("a comma inside an item is encoded", () => {
    expect(pairs("q", ["a,b", "c"], { ...form, explode: false })).toEqual([
      ["q", "a%2Cb,c"],
    ]);
  });

  test("allowReserved keeps reserved characters and triplets, except those that end a value", () => {
    expect(
      pairs("q", "https://x/?a=1&b=%20#+[ü] %", {
        ...form,
        allowReserved: true,
      }),
    ).toEqual([["q", "https://x/?a=1%26b=%20%23%2B%5B%C3%BC%5D%20%25"]]);
  });

  test("a lone surrogate does not throw", () => {
    expect(pairs("q", "\ud800", form)).toEqual([["q", "%EF%BF%BD"]]);
  });

  test("zero and false are values", () => {
    expect(pairs("q", 0, form)).toEqual([["q", "0"]]);
    expect(pairs("q", false, form)).toEqual([["q", "false"]]);
  });

  test("an empty array or object is omitted", () => {
    expect(pairs("q", [], form)).toEqual([]);
    expect(pairs("q", {}, { ...form, explode: false })).toEqual([]);
  });

  test("deepObject is nested", () => {
    expect(
      pairs("f", { a: { b: [1, 2] } }, { ...form, style: "deepObject" }),
    ).toEqual([
      ["f%5Ba%5D%5Bb%5D", "1"],
      ["f%5Ba%5D%5Bb%5D", "2"],
    ]);
  });
});
