import { expect, test } from "vitest";
import {
  type Environment,
  variableName,
  withEnvironment,
  writableEnvironments,
} from "./environments";

const all: Environment[] = [
  { name: "Default", variables: { user_pk: "7", api_token: "canary" } },
  { name: "Other", variables: {} },
];

test("secrets are not written down", () => {
  expect(
    JSON.stringify(writableEnvironments({ chosen: 0, all })),
  ).not.toContain("canary");
  expect(writableEnvironments({ chosen: 0, all }).all[0]?.variables).toEqual({
    user_pk: "7",
  });
});

test("a change is of the chosen one", () => {
  const changed = withEnvironment({ chosen: 1, all }, { name: "Test" });
  expect(changed.all.map(({ name }) => name)).toEqual(["Default", "Test"]);
});

test.each([
  ["User", "pk", "user_pk"],
  ["OAuth2Provider", "client id", "oauth2_provider_client_id"],
  [undefined, "user", "user"],
  ["User", "username", "username"],
  [undefined, "", "value"],
])("%s, %s is kept as %s", (thing, property, name) => {
  expect(variableName(thing, property)).toBe(name);
});
