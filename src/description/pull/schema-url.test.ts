import { describe, expect, it } from "vitest";
import { pulledName, schemaUrl } from "./schema-url";

describe("the URL of a schema", () => {
  it.each([
    ["https://a.example", "https://a.example/api/v3/schema/?format=json"],
    ["https://a.example/", "https://a.example/api/v3/schema/?format=json"],
    [
      "http://localhost:9000/auth",
      "http://localhost:9000/auth/api/v3/schema/?format=json",
    ],
    [
      "https://a.example/api/v3/schema/?format=yaml",
      "https://a.example/api/v3/schema/?format=yaml",
    ],
    ["https://a.example/api/v3/schema/", "https://a.example/api/v3/schema/"],
    ["https://a.example/x.json", "https://a.example/x.json"],
    [
      "https://a.example/#/users",
      "https://a.example/api/v3/schema/?format=json",
    ],
    ["schemas/mine.yaml", "schemas/mine.yaml"],
    ["http://[", "http://["],
  ])("for %s is %s", (location, url) => {
    expect(schemaUrl(location)).toBe(url);
  });

  it("must not contain a password, which is not repeated", () => {
    expect(() => schemaUrl("https://me:secret@a.example/")).toThrow(
      /^https:\/\/a\.example\n {2}error: The URL must not contain/,
    );
  });
});

it.each([
  ["https://a.example/api/v3/schema/", "a.example.json"],
  ["http://localhost:9000/", "localhost-9000.json"],
  ["http://[::1]:9000/", "-1-9000.json"],
  ["../specs/my schema.yaml", "my-schema.json"],
])("%s is kept as %s", (location, name) => {
  expect(pulledName(location)).toBe(name);
});
