import { expect, it } from "vitest";
import { fit } from "./paths";
import { parseQuery } from "./query";

const setPassword = ["core", "users", "{id}", "set_password"];
const user = ["core", "users", "{id}"];
const users = ["core", "users"];
const me = ["core", "users", "me"];

it.each([
  "https://auth.example.com/api/v3/core/users/42/set_password/",
  "auth.example.com/api/v3/core/users/42/set_password",
  "POST /core/users/{id}/set_password/",
  "/api/v3/core/users/2f0c5e1c-7c0a-4b9e-8a52-1f5d1c5c8f1e/set_password/?a=b#c",
  "curl -X POST 'https://auth.example.com/api/v3/core/users/1/set_password/' -d '{}'",
  "/core/users/1/set_pas",
  "users/1/set_password",
])("finds the operation of %s", (text) => {
  const { segments = [] } = parseQuery(text);
  const shares = [setPassword, user, users, me].map((one) =>
    fit(segments, one),
  );
  expect(Math.max(...shares)).toBe(shares[0]);
  expect(shares[0]).toBeGreaterThan(0.6);
});

it("prefers a literal segment to a parameter", () => {
  const wanted = ["core", "users", "me"];
  expect(fit(wanted, me)).toBeGreaterThan(fit(wanted, user));
});

it("ranks a complete path above a longer or shorter one", () => {
  expect(fit(users, users)).toBe(1);
  expect(fit(users, user)).toBeLessThan(1);
  expect(fit(["core", "users", "42"], users)).toBe(0);
});

it.each([["other"], ["core", "groups"], ["42"]])(
  "rejects segments that are not in the template: %s",
  (...segments) => {
    expect(fit(segments, user)).toBe(0);
  },
);

it("reads a method before the path", () => {
  expect(parseQuery("DELETE /core/users/1/").method).toBe("delete");
  expect(
    parseQuery("curl -X PATCH https://a.example/core/users/1/").method,
  ).toBe("patch");
  expect(parseQuery("delete user").method).toBeUndefined();
});
