import { expect, test } from "vitest";
import { operationOfUrl } from "./apiUrl";
import type { NextOperation } from "./operations";

const get = (path: string, kinds?: Record<string, string>): NextOperation => ({
  ...{ method: "get", path, title: path, page: path, ...(kinds && { kinds }) },
});
const operations = [
  get("/users/{id}/", { id: "integer" }),
  get("/users/me/"),
  get("/files/{name}"),
  { ...get("/users/"), method: "post" as const },
];
const of = (text: string) => {
  const found = operationOfUrl(text, "https://a.example/api/v3/", operations);
  return found && [found.operation.path, found.draft.values];
};

test("absolute URLs and paths of the API, with path and query", () => {
  expect(of("https://a.example/api/v3/users/7/?x=1")).toEqual([
    "/users/{id}/",
    { "path.id": 7, "query.x": "1" },
  ]);
  expect(of("/api/v3/users/me/")).toEqual(["/users/me/", {}]);
  expect(of("/api/v3/files/a%20b")).toEqual([
    "/files/{name}",
    { "path.name": "a b" },
  ]);
});

test("nothing else is one", () => {
  for (const text of [
    "https://b.example/api/v3/users/7/",
    "/users/7/",
    "/api/v3/users/",
    "users/7",
    "https://[",
  ])
    expect(of(text)).toBeUndefined();
});
