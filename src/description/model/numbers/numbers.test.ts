import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDecimals, decimalText, toDecimal } from "./decimal";
import { embed, unembed } from "./embed";
import { isEqual } from "./equal";
import { compareNumbers, ExactNumber, isInteger, numberOf } from "./exact";
import { parseJson } from "./json";
import { approximate } from "./map";
import { stringifyJson } from "./stringify";
import { yamlNumber } from "./yaml";

const exact = (text: string) => new ExactNumber(text);

describe("numberOf", () => {
  it.each(["0", "-1", "0.1", "9007199254740992", "1e+21", "1.5"])(
    "keeps %s plain",
    (text) => {
      expect(numberOf(text)).toBe(Number(text));
    },
  );

  it.each([
    ...["9007199254740993", "-9223372036854775808", "0.1000000000000000055"],
    ...["1.10", "1e5", "-0", "1e400", "1E5", "0.0"],
  ])("keeps the text of %s", (text) => {
    expect(numberOf(text)).toEqual(exact(text));
  });

  it("returns a plain number if the digits have the same value and only digits matter", () => {
    expect(
      ["1.10", "1e5", "1.0"].map((one) => numberOf(one, "digits")),
    ).toEqual([1.1, 100000, 1]);
    expect(numberOf("9007199254740993", "digits")).toEqual(
      exact("9007199254740993"),
    );
    expect(numberOf("1e400", "digits")).toEqual(exact("1e400"));
  });

  it("rejects text that is not a number", () => {
    expect(() => exact("1,5")).toThrow(
      "1,5 is not a number. Use a JSON number.",
    );
  });
});

describe("compareNumbers", () => {
  it.each<[string, string, number]>([
    ["9007199254740993", "9007199254740992", 1],
    ["-9007199254740993", "-9007199254740992", -1],
    ["1.10", "1.1", 0],
    ["1e1000000000", "1e999999999", 1],
    ["-1e1000000000", "1", -1],
    ["0e5", "-0", 0],
    ["0.1000000000000000055", "0.1", 1],
  ])("%s and %s give %i", (a, b, expected) => {
    expect(compareNumbers(numberOf(a), numberOf(b))).toBe(expected);
  });

  it("agrees with JavaScript if its numbers are exact", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        const [x, y] = [toDecimal(String(a)), toDecimal(String(b))];
        expect(x && y && compareDecimals(x, y)).toBe(Math.sign(a - b));
      }),
    );
  });

  it("recognizes integers in any notation", () => {
    expect(
      ["1.0", "1e3", "9007199254740993"].map((one) => isInteger(numberOf(one))),
    ).toEqual([true, true, true]);
    expect(isInteger(numberOf("1.50"))).toBe(false);
  });

  it("writes a decimal that reads back as the same value", () => {
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.integer({ min: -40, max: 40 }),
        (units, exponent) => {
          const value = toDecimal(`${String(units)}e${String(exponent)}`);
          expect(value && toDecimal(decimalText(value))).toEqual(value);
        },
      ),
    );
  });
});

const literal = fc
  .tuple(
    fc.bigInt(),
    fc.option(fc.nat()),
    fc.option(fc.integer({ min: -400, max: 400 })),
  )
  .map(([whole, fraction, power]) =>
    [
      whole,
      fraction === null ? "" : `.${String(fraction)}`,
      power === null ? "" : `e${String(power)}`,
    ].join(""),
  );

describe("parseJson and stringifyJson", () => {
  it("preserve every number byte for byte", () => {
    fc.assert(
      fc.property(fc.array(literal), (numbers) => {
        const text = `{"a":[${numbers.join(",")}]}`;
        expect(stringifyJson(parseJson(text))).toBe(text);
      }),
    );
  });

  it("parse and serialize like JSON.parse and JSON.stringify", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(stringifyJson(JSON.parse(text), indent)).toBe(text);
        expect(parseJson(text, "digits")).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    "",
    "[1,]",
    "{,}",
    '{"a" 1}',
    "01",
    "1.",
    "tru",
    "[1]2",
    '"\n"',
    "[,1]",
    '{"a":1,}',
    "+1",
    ".5",
  ])("refuses %j, as JSON does", (text) => {
    expect(() => {
      JSON.parse(text);
    }).toThrow(SyntaxError);
    expect(() => parseJson(text)).toThrow(SyntaxError);
  });

  it("reports the position of an error", () => {
    expect(() => parseJson("[1 2]")).toThrow(
      'Unexpected "2" in JSON at position 3',
    );
    expect(() => parseJson("[1")).toThrow(
      "Unexpected end of JSON at position 2",
    );
  });

  it("rejects deep nesting instead of overflowing the stack", () => {
    expect(() => parseJson("[".repeat(100_000))).toThrow(SyntaxError);
  });

  it("keep names with a special meaning in JavaScript", () => {
    const text = '{"__proto__":1,"constructor":2}';
    expect(stringifyJson(parseJson(text))).toBe(text);
  });
});

describe("embed", () => {
  it("carries exact numbers through ordinary JSON", () => {
    const value = parseJson(
      '{"n":[9007199254740993,1.10],"$exactNumber":"1","o":{"$exactNumber":"2"}}',
    );
    const data = JSON.parse(JSON.stringify(embed(value))) as unknown;
    expect(unembed(data)).toEqual(value);
    expect(stringifyJson(unembed(data))).toBe(stringifyJson(value));
  });

  it("leaves exact numbers that were never embedded unchanged", () => {
    const value = { n: [exact("9007199254740993")] };
    expect(unembed(value)).toEqual(value);
  });

  it("is lossless for any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        expect(unembed(JSON.parse(JSON.stringify(embed(plain))))).toEqual(
          plain,
        );
      }),
    );
  });
});

describe("yamlNumber", () => {
  it.each<[string, unknown]>([
    ["12", 12],
    ["+12", 12],
    ["007", 7],
    [".5", 0.5],
    ["-.5", -0.5],
    ["5.", 5],
    ["1.e3", 1000],
    ["0x1F", 31],
    ["0o17", 15],
    ["0xFFFFFFFFFFFFFFFF", exact("18446744073709551615")],
    ["9223372036854775807", exact("9223372036854775807")],
    ["0.1000000000000000055", exact("0.1000000000000000055")],
    ["1_000", undefined],
    [".inf", undefined],
    [".nan", undefined],
    ["abc", undefined],
    [".", undefined],
  ])("%s is %s", (source, value) => {
    expect(yamlNumber(source)).toEqual(value);
  });
});

describe("isEqual", () => {
  it("compares numbers by value and objects in any order", () => {
    expect(
      isEqual({ a: exact("1.10"), b: [1] }, { b: [exact("1.0")], a: 1.1 }),
    ).toBe(true);
    expect(isEqual(exact("9007199254740993"), 9007199254740992)).toBe(false);
    expect(isEqual({ a: undefined }, {})).toBe(false);
    expect(isEqual([1], { 0: 1 })).toBe(false);
    expect(isEqual("1", 1)).toBe(false);
  });

  it("converts to the nearest plain value", () => {
    expect(approximate({ a: [exact("1.10"), "x"] })).toEqual({ a: [1.1, "x"] });
  });
});
