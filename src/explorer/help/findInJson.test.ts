import { expect, test } from "vitest";
import { lineOf } from "./findInJson";

const text = JSON.stringify(
  { name: "a: {", owner: { email: "b" }, list: [1, { email: "c" }] },
  null,
  2,
);
const lines = text.split("\n");

test.each([
  [["name"], /"name"/],
  [["owner", "email"], /"email": "b"/],
  [["list", "1", "email"], /"email": "c"/],
  [["list", "0"], /^ {4}1,/],
  [["owner", "missing"], /"owner"/],
  [["missing"], /^\{/],
])("%j", (path, line) => {
  expect(lines[lineOf(text, path) - 1]).toMatch(line);
});

test("what is no JSON has a first line", () => {
  expect(lineOf('{"a" 1', ["a"])).toBe(1);
  expect(lineOf("", ["a"])).toBe(1);
});
