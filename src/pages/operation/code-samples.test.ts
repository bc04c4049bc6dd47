import { expect, test } from "vitest";
import { codeSamples } from "./code-samples";

const of = (samples: unknown, name = "x-codeSamples") =>
  codeSamples({ responses: {}, [name]: samples });

test("samples of a description keep their label, language and source", () => {
  const source = "run('{key}', '<token>')\n";
  const samples = [
    { lang: "Python", label: "With a key", source },
    { lang: "Python", source },
    { source },
  ];
  const expected = [
    { label: "With a key", language: "Python", source },
    { label: "Python", language: "Python", source },
    { label: "Example", language: "", source },
  ];
  expect(of(samples)).toEqual(expected);
  expect(of(samples, "x-code-samples")).toEqual(expected);
});

test.each([undefined, null, "code", {}, [null, 1, "code", { lang: "Go" }]])(
  "%j has no samples",
  (samples) => {
    expect(of(samples)).toEqual([]);
  },
);
