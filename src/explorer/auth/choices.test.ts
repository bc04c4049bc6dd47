import { describe, expect, test } from "vitest";
import type { SecurityScheme } from "../../description/model/types";
import { accessChoices, defaultChoice } from "./choices";

const need = (name: string, scheme: SecurityScheme) => [
  { name, scheme, scopes: [] },
];
const token = need("token", { type: "http", scheme: "bearer" });
const oauth = need("oauth", { type: "oauth2", flows: {} });
const key = need("key", { type: "apiKey", in: "header", name: "k" });

const target = { apiRoot: "https://a.example/api/", provider: {} };
const held = (scheme: string, apiOrigin = "https://a.example") => ({
  scheme,
  apiOrigin,
  secret: { kind: "token", token: "t" } as const,
});

test("sending without credentials is always the last choice, exactly once", () => {
  expect(accessChoices([[], token])).toEqual([token, []]);
  expect(accessChoices([[]])).toEqual([[]]);
});

describe("defaultChoice", () => {
  const choices = accessChoices([key, token, oauth]);

  test("prefers credentials that the reader has for this origin", () => {
    expect(defaultChoice(choices, [held("token")], target)).toBe(1);
    expect(
      defaultChoice(choices, [held("token", "https://b.example")], target),
    ).toBe(2);
  });

  test("otherwise signing in, if it is set up", () => {
    expect(defaultChoice(choices, [], target)).toBe(2);
    expect(defaultChoice(accessChoices([key, token]), [], target)).toBe(1);
  });

  test("otherwise the first", () => {
    expect(defaultChoice(choices, [], { apiRoot: target.apiRoot })).toBe(0);
    expect(defaultChoice(accessChoices([]), [], target)).toBe(0);
  });
});
