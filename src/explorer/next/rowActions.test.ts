import { expect, test, vi } from "vitest";
import { createRowActions } from "./rowActions";

vi.mock("./visitor", async (original) => ({
  ...(await original<object>()),
  visit: vi.fn(),
}));

const operations = {
  pages: "/reference/",
  operations: [
    {
      ...{ method: "get" as const, path: "/users/{id}/", title: "Get a user" },
      ...{ page: "users", kinds: { id: "integer" } },
    },
  ],
};
const actions = createRowActions({
  body: [{ pk: 7, link: "https://a.example/users/8/" }],
  schema: undefined,
  description: { openapi: "3.1.0", info: { title: "", version: "" } },
  operations,
  here: { method: "get", path: "/users/", fill: () => undefined },
  values: {},
  apiRoot: "https://a.example/",
  baseUrl: "/",
});
const of = (pointer: string, kind: string, raw: string) =>
  actions({
    ...{ pointer, kind, raw: () => raw },
    name: pointer.split("/").at(-1),
  }).map(({ group, label }) => `${group}: ${label}`);

test("an object and what names it have its operations; scalars are kept", () => {
  expect(of("/0", "object", "")).toEqual(["user 7: Get a user"]);
  expect(of("/0/pk", "number", "7")).toEqual([
    "user 7: Get a user",
    "Values: Keep as {{pk}}",
  ]);
});

test("a URL of the API leads to its operation", () => {
  expect(of("/0/link", "string", '"https://a.example/users/8/"')).toEqual([
    "At this URL: Get a user",
    "Values: Keep as {{link}}",
  ]);
  expect(of("/0/link", "string", '"https://b.example/"')).toEqual([
    "Values: Keep as {{link}}",
  ]);
});
