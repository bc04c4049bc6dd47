import { expect, test } from "vitest";
import { statusLine, statusMeaning } from "./statusMeaning";

test("a code has its name, even over HTTP/2", () => {
  expect(statusLine(200, "OK")).toBe("200 OK");
  expect(statusLine(404, "")).toBe("404 Not Found");
  expect(statusLine(299, "")).toBe("299");
});

test("a code has a meaning, or at least that of its class", () => {
  expect(statusMeaning(204)).toContain("no content to return");
  expect(statusMeaning(418)).toBe("The request was not accepted.");
  expect(statusMeaning(599)).toBe("The request failed at the server.");
  expect(statusMeaning(999)).toContain("unknown kind");
});
