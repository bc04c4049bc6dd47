import { expect, test } from "vitest";
import { sameOrigin } from "./origin";

const origin = "http://localhost:3000";

test.each([
  [{ origin: "null", "sec-fetch-site": "same-origin" }, true],
  [{ origin }, true],
  [{}, true],
  [{ origin: "null" }, false],
  [{ origin: "null", "sec-fetch-site": "cross-site" }, false],
  [{ origin, "sec-fetch-site": "same-site" }, false],
  [{ origin: "https://evil.example" }, false],
])("%j is same-origin: %s", (headers, expected) => {
  expect(sameOrigin(headers, origin)).toBe(expected);
});
