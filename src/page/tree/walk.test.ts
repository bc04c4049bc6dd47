import { expect, it } from "vitest";
import { element, nodes } from "./node";
import { anchorsOf, walk } from "./walk";

const page = nodes([
  element("p", { id: 'a."b"', title: "x" }, 'id={"not this"}'),
  element("p", { param: { id: "nor this" } }, element("b", { id: "c" })),
]);

it("finds the ids of a page, but not similar props", () => {
  expect(anchorsOf(page)).toEqual(['a."b"', "c"]);
});

it("lists each element before its descendants", () => {
  expect(walk(page).map(({ component }) => component)).toEqual(["p", "p", "b"]);
});
