import { expect, test } from "vitest";
import { decodeJwt } from "./jwt";

const part = (value: unknown) =>
  Buffer.from(JSON.stringify(value)).toString("base64url");

test("decodes header and claims, UTF-8 and base64url", () => {
  const claims = { sub: "jürgen?>~", exp: 1 };
  expect(decodeJwt(`${part({ alg: "none" })}.${part(claims)}.`)).toEqual({
    header: { alg: "none" },
    claims,
  });
});

test.each([
  "opaque",
  "a.b",
  "a.b.c",
  "a.b.c.d.e",
  `${part([])}.${part({})}.x`,
  `${part({})}.${part("text")}.x`,
])("%s is opaque", (token) => {
  expect(decodeJwt(token)).toBeUndefined();
});
