import { expect, it } from "vitest";
import { createAnchors, fragmentOf } from "./anchors";

it("builds ids from the location of each part, each once", () => {
  const anchors = createAnchors();
  expect(anchors.own("body")).toBe("body");
  expect(anchors.below("body", "first name")).toBe("body.first-name");
  expect(anchors.below("body", "first name")).toBe("body.first-name-2");
});

it("keeps ids unique for any names", () => {
  const anchors = createAnchors();
  const ids = ["a", "a", "a-2", "a", "a-2"].map((id) => anchors.own(id));
  expect(new Set(ids).size).toBe(ids.length);
});

it("leads to any id: a fragment can be decoded", () => {
  expect(fragmentOf("schema.100%")).toBe("#schema.100%25");
  expect(decodeURIComponent(fragmentOf("name.%zz<b>"))).toBe("#name.%zz<b>");
  expect(fragmentOf("path.größe")).toBe("#path.größe");
});
