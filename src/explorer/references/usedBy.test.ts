import { expect, test } from "vitest";
import { referenceFacts, usedByOperation } from "./usedBy";

const of = (method: "get" | "post", path: string) => ({
  ...{ method, path, title: path, page: path },
});

test("the list of references right below an object", () => {
  const operations = [
    of("get", "/users/{id}/"),
    of("post", "/users/{id}/used_by/"),
    of("get", "/users/{id}/used_by/"),
    of("get", "/users/{id}/used_by/all/"),
  ];
  expect(usedByOperation("/users/{id}/", operations)).toBe(operations[2]);
  expect(usedByOperation("/users/{id}", operations)).toBe(operations[2]);
  expect(usedByOperation("/users/", operations)).toBeUndefined();
});

test("what happens to a reference, in words", () => {
  expect(
    referenceFacts({
      model_name: "application",
      name: "Shop",
      action: "cascade",
    }),
  ).toEqual({ name: "Shop", kind: "application", effect: "is deleted too" });
  expect(referenceFacts({ pk: "1", action: "my_rule" })).toEqual({
    ...{ name: "1", kind: "", effect: "my rule" },
  });
});
