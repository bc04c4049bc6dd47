import { describe, expect, it } from "vitest";
import { isNotModified, rangeOf } from "./conditional";

const lastModified = new Date("2024-08-01T10:00:00.500Z");
const file = { etag: '"a-1"', lastModified };
const date = "Thu, 01 Aug 2024 10:00:00 GMT";

describe("isNotModified", () => {
  it.each([
    [{}, false],
    [{ "if-none-match": '"a-1"' }, true],
    [{ "if-none-match": '"b", W/"a-1"' }, true],
    [{ "if-none-match": "*" }, true],
    [{ "if-none-match": '"b"' }, false],
    [{ "if-none-match": '"b"', "if-modified-since": date }, false],
    [{ "if-modified-since": date }, true],
    [{ "if-modified-since": "Thu, 01 Aug 2024 09:59:59 GMT" }, false],
    [{ "if-modified-since": "never" }, false],
  ])("%j: %s", (headers, expected) => {
    expect(isNotModified(headers, file)).toBe(expected);
  });
});

describe("rangeOf", () => {
  it.each([
    [{}, undefined],
    [{ range: "bytes=0-3" }, { start: 0, end: 3 }],
    [{ range: "bytes=5-" }, { start: 5, end: 9 }],
    [{ range: "bytes=5-99" }, { start: 5, end: 9 }],
    [{ range: "bytes=-3" }, { start: 7, end: 9 }],
    [{ range: "bytes=-99" }, { start: 0, end: 9 }],
    [{ range: "bytes=-0" }, "unsatisfiable"],
    [{ range: "bytes=10-" }, "unsatisfiable"],
    [{ range: "bytes=99999999999999999999-" }, "unsatisfiable"],
    [{ range: "bytes=3-2" }, undefined],
    [{ range: "bytes=-" }, undefined],
    [{ range: "bytes=0-1,3-4" }, undefined],
    [{ range: "lines=0-1" }, undefined],
    [
      { range: "bytes=0-1", "if-range": '"a-1"' },
      { start: 0, end: 1 },
    ],
    [
      { range: "bytes=0-1", "if-range": date },
      { start: 0, end: 1 },
    ],
    [{ range: "bytes=0-1", "if-range": '"b"' }, undefined],
    [{ range: "bytes=0-1", "if-range": 'W/"a-1"' }, undefined],
  ])("%j of 10 bytes: %j", (headers, expected) => {
    expect(rangeOf(headers, 10, file)).toEqual(expected);
  });

  it("an empty file has no ranges", () => {
    expect(rangeOf({ range: "bytes=0-" }, 0, file)).toBe("unsatisfiable");
  });
});
