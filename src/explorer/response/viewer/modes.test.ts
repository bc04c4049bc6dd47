import { expect, test } from "vitest";
import { modesOf } from "./modes";

const modes = (...[facts]: Parameters<typeof modesOf>) =>
  modesOf(facts).map(({ mode }) => mode);

test("the best mode for a text comes first", () => {
  const json = { kind: "json", isValid: true, hasList: false } as const;
  expect(modes(json)).toEqual(["tree", "raw"]);
  expect(modes({ ...json, hasList: true })).toEqual(["tree", "table", "raw"]);
  expect(modes({ ...json, isValid: false, hasList: true })).toEqual(["raw"]);
  expect(modes({ ...json, kind: "events" })).toEqual(["events", "raw"]);
  expect(modes({ ...json, kind: "csv" })).toEqual(["table", "raw"]);
  expect(modes({ ...json, kind: "markup" })).toEqual(["raw"]);
});
