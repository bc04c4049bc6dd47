import { expect, test } from "vitest";
import { plainText } from "./plainText";

test("words without marks", () => {
  expect(
    plainText("Only `a_b` of **all**,\nsee [the list](https://x.example).\n"),
  ).toBe("Only a_b of all, see the list.");
});
