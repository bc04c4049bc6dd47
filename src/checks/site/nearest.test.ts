import { expect, it } from "vitest";
import { nearest } from "./nearest";

const pages = ["/docs/guides/", "/docs/guides/errors/", "/docs/guides/checks/"];

it.each([
  ["/docs/guides/erors/", "Did you mean /docs/guides/errors/?"],
  ["/guides/errors/", "Did you mean /docs/guides/errors/?"],
  ["/docs/guides/nowhere/", "Correct the address, or remove the link."],
  ["/docs/outside.md/", "Correct the address, or remove the link."],
])("for %s says: %s", (wanted, hint) => {
  expect(nearest(wanted, pages)).toBe(hint);
});
