import { expect, test } from "vitest";
import { tokenProblems } from "./tokenProblems";
import type { Secret } from "./types";

const jwt = (claims: object) =>
  ["eyJhbGciOiJub25lIn0", btoa(JSON.stringify(claims)), ""].join(".");
const now = Date.parse("2026-01-01T12:00:00Z");
const api = "https://api.example";

const problems = (
  secret: Secret,
  { scopes = [] as string[], issuers = [] as string[] } = {},
) =>
  tokenProblems({
    credential: { scheme: "s", apiOrigin: api, secret },
    required: { name: "s", scheme: { type: "http", scheme: "bearer" }, scopes },
    ...{ issuers, now },
  });
const pasted = (claims: object): Secret => ({
  kind: "token",
  token: jwt(claims),
});

test("an expired token is called so, one that still holds is not", () => {
  expect(problems(pasted({ exp: now / 1000 - 60 }))).toEqual([
    expect.stringMatching(/^This token expired on .*Use another one\.$/),
  ]);
  expect(problems(pasted({ exp: now / 1000 + 60 }))).toEqual([]);
  expect(problems(pasted({ nbf: now / 1000 + 60 }))[0]).toMatch(/not valid/);
});

test("a token of another issuer is called so where the issuers are known", () => {
  const foreign = pasted({ iss: "https://other.example/o/app/" });
  expect(problems(foreign, { issuers: [api] })[0]).toMatch(
    /issued by https:\/\/other\.example\/o\/app\/\. Tokens for api\.example come from https:\/\/api\.example/,
  );
  expect(problems(foreign)).toEqual([]);
  expect(
    problems(pasted({ iss: `${api}/application/o/docs/` }), { issuers: [api] }),
  ).toEqual([]);
});

test("nothing is said of opaque tokens, nor of a token that is refreshed", () => {
  expect(problems({ kind: "token", token: "abc" }, { issuers: [api] })).toEqual(
    [],
  );
  const tokens = { accessToken: "a", obtainedAt: 0, expiresAt: now - 1 };
  const oauth = (refreshToken?: string): Secret => ({
    kind: "oauth",
    grant: "authorization_code",
    client: { issuer: api, clientId: "c" },
    tokens: { ...tokens, scopes: ["a"], ...(refreshToken && { refreshToken }) },
  });
  expect(problems(oauth("r"))).toEqual([]);
  expect(problems(oauth())[0]).toMatch(/Sign in again/);
  expect(problems(oauth("r"), { scopes: ["a", "b"] })[0]).toMatch(
    /^Not granted: b\./,
  );
});
