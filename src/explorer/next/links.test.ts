import { expect, test } from "vitest";
import type { Description } from "../../description/model/types";
import { evaluate, type LinkFacts, linksOf } from "./links";

const description: Description = {
  openapi: "3.1.0",
  info: { title: "", version: "" },
  paths: {
    "/orders": {
      post: {
        operationId: "make",
        responses: {
          201: {
            description: "",
            links: {
              order: {
                operationId: "read",
                parameters: { id: "$response.body#/id" },
              },
              same: {
                operationRef: "#/paths/~1orders~1{id}/get",
                parameters: { "path.id": "$response.header.X-Id" },
              },
              other: { operationId: "unknown" },
            },
          },
        },
      },
    },
  },
};
const facts: LinkFacts = {
  ...{ description, path: "/orders", method: "post" },
  ...{ url: "https://a.example/orders?page=2", values: { "query.page": 2 } },
  body: { id: 7, items: [{ "a/b": "x" }] },
  response: {
    ...{ status: 201, statusText: "", url: "", redirected: false },
    headers: [["x-id", "9"]],
    bytes: new Uint8Array(),
    ...{ firstByte: 0, total: 0, receivedAt: 0 },
  },
  operations: [
    {
      method: "get",
      path: "/orders/{id}",
      title: "Read",
      page: "r",
      id: "read",
    },
  ],
};

test("links lead to their operations, by id and by reference", () => {
  expect(
    linksOf(facts).map(({ name, operation, values }) => [
      ...[name, operation.title, values],
    ]),
  ).toEqual([
    ["order", "Read", { "path.id": "7" }],
    ["same", "Read", { "path.id": "9" }],
  ]);
});

test.each([
  ["$response.body#/items/0/a~1b", "x"],
  ["$request.query.page", 2],
  ["$statusCode", 201],
  ["$method", "POST"],
  ["order-{$response.body#/id}", "order-7"],
  ["$response.body#/missing/0", undefined],
  ["plain", "plain"],
])("%s", (expression, value) => {
  expect(evaluate(expression, facts)).toEqual(value);
});
