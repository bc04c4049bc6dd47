import { expect, test } from "vitest";
import { selectLocations, SlowQueryError } from "./query";

const names = { a: "read", b: "reads", c: "a.b", d: "axb", e: "a\nb", f: 7 };

test.each([
  ["match(@, 'read')", ["a"]],
  ["search(@, 'read')", ["a", "b"]],
  ["match(@, 'a.b')", ["c", "d"]],
  ["match(@, 'a[.]b')", ["c"]],
  ["match(@, 'a\\\\.b')", ["c"]],
  ["search(@, 'r|x')", ["a", "b", "d"]],
  ["match(@, '(?=r)read')", []],
  ["match(@, '(')", []],
  ["match(@, 'a)|(read')", []],
])("$[?%s]", (filter, keys) => {
  expect(selectLocations(`$[?${filter}]`, names)).toEqual(
    keys.map((key) => [key]),
  );
});

test("regular expressions of filters take linear time", () => {
  const start = performance.now();
  const document = { text: `${"a".repeat(50_000)}!` };
  expect(selectLocations("$[?match(@, '(a+)+')]", document)).toEqual([]);
  expect(selectLocations("$[?search(@, '(a|a)*b')]", document)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test("nested searches are stopped", { timeout: 30_000 }, () => {
  const document = Array.from({ length: 300 }, () => ({ a: [{ b: [1] }] }));
  const path = "$..[?count($..[?count($..[?@ == 1]) > 0]) > 0]";
  expect(() => selectLocations(path, document)).toThrow(SlowQueryError);
});
