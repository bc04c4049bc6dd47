import { expect, it } from "vitest";
import { pageKey } from "./page-key";

it.each([
  ["/docs/a/", "/docs/a"],
  ["/docs/a/index.html", "/docs/a"],
  ["/docs/%D0%BF%D1%83%D1%82%D1%8C/", "/docs/путь"],
  ["/docs/путь", "/docs/путь"],
  ["/docs/gr%C3%B6%C3%9Fe/", "/docs/größe/"],
  ["/docs/100%", "/docs/100%"],
])("gives %s and %s the same key", (one, other) => {
  expect(pageKey(one)).toBe(pageKey(other));
});

it("distinguishes pages", () => {
  expect(pageKey("/docs/a%2Fb/")).not.toBe(pageKey("/docs/a/b/"));
});
