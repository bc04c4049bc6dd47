import { expect, test } from "vitest";
import { foldParameters } from "./foldParameters";

const query = (name: string, required = false) =>
  ({ name, in: "query", required }) as const;
const names = (list: { name: string }[]) => list.map(({ name }) => name);

test("required parameters first, then those with a value, and the rest folded", () => {
  const { shown, folded } = foldParameters(
    [query("a"), query("b"), query("c"), query("d"), query("r", true)],
    { "query.c": "x" },
  );
  expect(names(shown)).toEqual(["r", "c"]);
  expect(names(folded)).toEqual(["a", "b", "d"]);
});

test("a few parameters are not folded", () => {
  const { shown, folded } = foldParameters(
    [query("a"), query("r", true), query("b"), query("c")],
    {},
  );
  expect(names(shown)).toEqual(["r", "a", "b", "c"]);
  expect(folded).toEqual([]);
});
