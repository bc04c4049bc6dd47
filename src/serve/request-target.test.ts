import { expect, it } from "vitest";
import { parseTarget, segmentsOf } from "./request-target";

it.each([
  ["/a/?b=c", { pathname: "/a/", search: "?b=c" }],
  ["/a/../../b", { pathname: "/b", search: "" }],
  ["//", { pathname: "//", search: "" }],
  ["//:80", { pathname: "//:80", search: "" }],
  ["//evil.example/a", { pathname: "//evil.example/a", search: "" }],
  ["/\\[", { pathname: "//[", search: "" }],
  ["http://host:80/a?b", { pathname: "/a", search: "?b" }],
  ["*", undefined],
  ["host:443", undefined],
  ["http://[::bad/", undefined],
  ["javascript:alert(1)", undefined],
])("parses %s to %j", (target, expected) => {
  expect(parseTarget(target)).toEqual(expected);
});

it.each([
  ["/", [""]],
  ["/a%20b/c", ["a b", "c"]],
  ["/.well-known/x", [".well-known", "x"]],
  ["//", undefined],
  ["//evil.example/..%2fdocs", undefined],
  ["/a//b", undefined],
  ["/..%2f..%2fetc", undefined],
  ["/a/..%5c..", undefined],
  ["/.git/config", undefined],
  ["/a%00", undefined],
  ["/%", undefined],
])("splits %s into %j", (pathname, expected) => {
  expect(segmentsOf(pathname)).toEqual(expected);
});
