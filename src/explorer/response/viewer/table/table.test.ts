import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atOnce } from "../inSlices";
import { indexJson } from "../json/indexJson";
import { csvRecords, csvTable, writeCsv } from "./csvTable";
import { jsonTable, listOfObjects } from "./jsonTable";
import { sortedRows } from "./sort";

const indexOf = (text: string) => atOnce(indexJson(text));
const tableOf = (text: string) => {
  const index = indexOf(text);
  return atOnce(jsonTable(index, listOfObjects(index) ?? 0));
};

describe("the main list of a response", () => {
  test.each([
    ['[{"a":1}]', true],
    ['{"pagination":{},"results":[{"a":1},{"a":2}],"more":[{"b":1}]}', true],
    ["[1,2]", false],
    ['{"results":[]}', false],
    ['{"a":{"b":[{}]}}', false],
    ["1", false],
  ])("in %s: %s", (text, isThere) => {
    expect(listOfObjects(indexOf(text)) !== undefined).toBe(isThere);
  });

  test("is the longest one", () => {
    expect(tableOf('{"a":[{"x":1}],"b":[{"y":1},{"y":2}]}').columns).toEqual([
      "y",
    ]);
  });
});

test("has a column for each name, and values as received", () => {
  const table = tableOf(
    '[{"b":1.10,"a":"x\\u00e9"},{"c":{"d": -0}},{"b":2,"b":3},7]',
  );
  expect(table.columns).toEqual(["b", "a", "c"]);
  const plain = (row: number) =>
    table.columns.map((_, at) => table.cell(row, at).plain);
  expect([0, 1, 2, 3].map(plain)).toEqual([
    ["1.10", "xé", ""],
    ["", "", '{"d": -0}'],
    ["3", "", ""],
    ["", "", ""],
  ]);
});

test("rows are sorted by value, numbers numerically, missing values last in both directions", () => {
  const table = tableOf('[{"n":10},{"n":9},{},{"n":"b"},{"n":"a"},{"n":-1}]');
  const order = (isDescending: boolean) => [
    ...sortedRows(table, { column: 0, isDescending }),
  ];
  expect(order(false)).toEqual([5, 1, 0, 4, 3, 2]);
  expect(order(true)).toEqual([3, 4, 0, 1, 5, 2]);
  expect([...sortedRows(table, undefined)]).toEqual([0, 1, 2, 3, 4, 5]);
});

describe("comma-separated values", () => {
  const field = fc.string({
    unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r", " ", "é", "\t"),
  });
  test("can be read back after writing", () => {
    const records = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), {
          minLength: 1,
        }),
      )
      // The first record determines the separator.
      .map(([first = [], ...rest]) => [
        first.map((_, at) => `h${at}`),
        ...rest,
      ]);
    fc.assert(
      fc.property(records, (all) => {
        expect(atOnce(csvRecords(writeCsv(all)))).toEqual(all);
      }),
    );
  });

  test.each([
    [
      "id;name\r\n1;é\r\n",
      [
        ["id", "name"],
        ["1", "é"],
      ],
    ],
    [
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      'a,b\n"x\ny","1,""2"""\n',
      [
        ["a", "b"],
        ["x\ny", '1,"2"'],
      ],
    ],
    [
      "a,b\n1,",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    ["\uFEFFa\n1\n", [["a"], ["1"]]],
    ['a,b\n"open', [["a", "b"], ["open"]]],
    ["", []],
  ])("%j", (text, records) => {
    expect(atOnce(csvRecords(text))).toEqual(records);
  });

  test("parsing ends for any text", () => {
    fc.assert(
      fc.property(field, (text) => {
        atOnce(csvRecords(text));
      }),
    );
  });

  test("become a table as wide as the widest record", () => {
    const table = csvTable([["id"], ["1", "x"]]);
    expect(table.columns).toEqual(["id", "Column 2"]);
    expect(table.cell(0, 0)).toMatchObject({ kind: "number", plain: "1" });
    expect(table.cell(0, 1)).toMatchObject({ kind: "string", plain: "x" });
  });
});
