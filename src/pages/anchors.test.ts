import { element, text } from "./jsx";
import { expect, it } from "vitest";
import { anchorsIn, createAnchors } from "./anchors";

it("makes ids that say where a thing stands, each once", () => {
  const anchors = createAnchors();
  expect(anchors.own("body")).toBe("body");
  expect(anchors.below("body", "first name")).toBe("body.first-name");
  expect(anchors.below("body", "first name")).toBe("body.first-name-2");
});

it("never gives an id twice, whatever the names are", () => {
  const anchors = createAnchors();
  const ids = ["a", "a", "a-2", "a", "a-2"].map((id) => anchors.own(id));
  expect(new Set(ids).size).toBe(ids.length);
});

it("finds the ids of a page, and nothing that only looks like one", () => {
  const page = [
    element("p", { id: 'a."b"', title: "x" }, text('id={"not this"}')),
    element("p", { param: { id: "nor this" } }, element("b", { id: "c" })),
  ].join("\n");
  expect(anchorsIn(page)).toEqual(['a."b"', "c"]);
});
