import { expect, test } from "vitest";
import type { Description } from "../description/model/types";
import { contentFor, responseFor } from "./response";

const description: Description = {
  openapi: "3.0.3",
  info: { title: "t", version: "1" },
  paths: {
    "/x/": {
      get: {
        responses: {
          "200": { description: "own" },
          "4XX": { $ref: "#/components/responses/Refused" },
          default: { description: "any" },
        },
      },
      post: { responses: { "201": { description: "made" } } },
    },
  },
  components: { responses: { Refused: { description: "refused" } } },
};

test.each([
  [200, "own"],
  [404, "refused"],
  [503, "any"],
])("%i is described as %s", (status, text) => {
  expect(responseFor(description, "/x/", "get", status)?.description).toBe(
    text,
  );
});

test("returns nothing for a status that is not described", () => {
  expect(responseFor(description, "/x/", "post", 200)).toBeUndefined();
});

test("finds content by media type without parameters, then by range", () => {
  const [json, any] = [{ schema: {} }, {}];
  const response = {
    description: "",
    content: { "Application/JSON; charset=utf-8": json, "*/*": any },
  };
  expect(contentFor(response, "application/json;version=1")).toBe(json);
  expect(contentFor(response, "text/html")).toBe(any);
  expect(contentFor({ description: "" }, "text/html")).toBeUndefined();
});
