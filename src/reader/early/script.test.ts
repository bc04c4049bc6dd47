import { expect, it } from "vitest";
import { earlyScript } from "./script";

it("is a small script that can be inlined into HTML", () => {
  const script = earlyScript();
  expect(script).toContain("scripted");
  expect(script).not.toMatch(/<\/script|<!--|\bexport\b|\bimport\b/);
  expect(script.length).toBeLessThan(1800);
});
