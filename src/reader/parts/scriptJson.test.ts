import { expect, it } from "vitest";
import { scriptJson } from "./scriptJson";

it.each([
  "</script><script>a()</script>",
  "<!-- <script>",
  "]]>&amp;\u2028\u2029",
])("cannot end its script element: %s", (text) => {
  const json = scriptJson({ [text]: [text] });
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual({ [text]: [text] });
});
