import { describe, expect, it } from "vitest";
import { at, fromFragment, fromPointer, toPointer } from "./pointer";

describe("JSON pointers", () => {
  // The examples of RFC 6901, section 5.
  const document = {
    foo: ["bar", "baz"],
    "": 0,
    "a/b": 1,
    "c%d": 2,
    "e^f": 3,
    "g|h": 4,
    "i\\j": 5,
    'k"l': 6,
    " ": 7,
    "m~n": 8,
  };
  it.each([
    ["", document],
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/c%d", 2],
    ["/e^f", 3],
    ["/g|h", 4],
    ["/i\\j", 5],
    ['/k"l', 6],
    ["/ ", 7],
    ["/m~0n", 8],
  ])("find %j", (pointer, value) => {
    expect(at(document, pointer)).toEqual(value);
    expect(toPointer(fromPointer(pointer))).toBe(pointer);
  });

  it.each([
    "/bar",
    "/foo/2",
    "/foo/length",
    "/toString",
    "/a~1b/x",
    "/__proto__",
  ])("find nothing at %j", (pointer) => {
    expect(at(document, pointer)).toBeUndefined();
  });

  it.each([
    ["/c%25d", "/c%d"],
    ["/m~0n", "/m~0n"],
    ["/a~1b", "/a~1b"],
    ["/x%2Fy", "/x~1y"],
    ["/%", "/%"],
    ["", ""],
    ["Name", undefined],
  ])("are made of the fragment %j", (fragment, pointer) => {
    expect(fromFragment(fragment)).toBe(pointer);
  });
});
