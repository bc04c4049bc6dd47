import { expect, test } from "vitest";
import { brunoEnvironment } from "./bruno";
import { postmanEnvironment } from "./postman";

const environment = {
  ...{ name: "Test", server: "https://api.example/v3/" },
  variables: [
    { key: "user_pk", value: "7", isSecret: false },
    { key: "api_key", value: "", isSecret: true },
  ],
};

test("Postman: values by type, the token to be filled in", () => {
  expect(JSON.parse(postmanEnvironment(environment))).toEqual({
    name: "Test",
    values: [
      ["baseUrl", "https://api.example/v3", "default"],
      ["ACCESS_TOKEN", "", "secret"],
      ["user_pk", "7", "default"],
      ["api_key", "", "secret"],
    ].map(([key, value, type]) => ({ key, value, type, enabled: true })),
    _postman_variable_scope: "environment",
  });
});

test("Bruno: secrets by their names alone", () => {
  expect(brunoEnvironment(environment)).toBe(`vars {
  baseUrl: https://api.example/v3
  user_pk: 7
}

vars:secret [
  ACCESS_TOKEN,
  api_key
]
`);
});
