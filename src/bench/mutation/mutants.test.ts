import { expect, test } from "vitest";
import { makeMutants, shuffle } from "./mutants";

/** Returns the changed line and name of each mutant. */
function faults(source: string): string[] {
  return makeMutants("a.ts", source).map(
    ({ line, name, code }) =>
      `${line} ${name}: ${(code.split("\n")[line - 1] ?? "").trim()}`,
  );
}

test("changes comparisons, conditions and negations", () => {
  expect(faults("if (a === b && !c)\n  d();")).toEqual([
    "1 the condition is true: if (true)",
    "1 the condition is false: if (false)",
    "1 === becomes !==: if (a !== b && !c)",
    "1 && becomes ||: if (a === b || !c)",
    "1 ! is dropped: if (a === b && c)",
    "2 left out: ;",
  ]);
});

test("returns at once, leaves out throws, and changes numbers by one", () => {
  expect(faults("function f() {\n  throw limit > 9;\n}")).toEqual([
    "1 returns at once: function f() { return;",
    "2 left out: ;",
    "2 > becomes >=: throw limit >= 9;",
    "2 9 becomes 10: throw limit > 10;",
  ]);
});

test("leaves out properties, inverts flags, empties values and widens patterns", () => {
  expect(
    faults('const a = { state, redirect: "error", safe: true, x: /^y$/ };'),
  ).toEqual(
    [
      [
        "the property is left out",
        '{ ...{}, redirect: "error", safe: true, x: /^y$/ }',
      ],
      ["the property is left out", "{ state, ...{}, safe: true, x: /^y$/ }"],
      [
        '"error" becomes empty',
        '{ state, redirect: "", safe: true, x: /^y$/ }',
      ],
      [
        "the property is left out",
        '{ state, redirect: "error", ...{}, x: /^y$/ }',
      ],
      [
        "true becomes false",
        '{ state, redirect: "error", safe: false, x: /^y$/ }',
      ],
      [
        "the property is left out",
        '{ state, redirect: "error", safe: true, ...{} }',
      ],
      [
        "the pattern matches everything",
        '{ state, redirect: "error", safe: true, x: /(?:)/ }',
      ],
    ].map(([name = "", object = ""]) => `1 ${name}: const a = ${object};`),
  );
});

test("ignores types, imports, names and sentences", () => {
  expect(
    faults(
      'import a from "a";\ninterface B { c: "d" | 1 }\ntype E = true;\nexport const f = { "g": `h`, i: "j k" } as const;',
    ),
  ).toEqual([
    '4 the property is left out: export const f = { ...{}, i: "j k" } as const;',
    '4 the property is left out: export const f = { "g": `h`, ...{} } as const;',
  ]);
});

test("shuffling keeps all items, and is reproducible with the seed", () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const shuffled = shuffle(items, 1);
  expect(shuffled).toEqual(shuffle(items, 1));
  expect(shuffled).not.toEqual(items);
  expect(shuffle(items, 2)).not.toEqual(shuffled);
  expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
});
