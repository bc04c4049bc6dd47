import { expect, test } from "vitest";
import type { Description } from "../../description/model/types";
import type { ReceivedResponse } from "../../request/receive";
import { harResponse } from "./harResponse";

const description: Description = {
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  paths: {
    "/tokens": {
      post: {
        responses: {
          "201": {
            description: "",
            content: {
              "application/json": {
                schema: {
                  properties: {
                    knock: { type: "string", format: "password" },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

const har = (
  type: string,
  text: string,
  more: Partial<ReceivedResponse> = {},
  marked: string[] = [],
) =>
  harResponse(
    {
      status: 201,
      statusText: "Created",
      url: "https://api.example/tokens",
      redirected: false,
      headers: [
        ["content-type", type],
        ["x-auth-token", "canary"],
        ["x-total", "7"],
      ],
      bytes: new TextEncoder().encode(text),
      firstByte: 10,
      total: 30,
      receivedAt: 0,
      ...more,
    },
    { path: "/tokens", method: "post" },
    { description, marked: new Set(marked) },
  );

test("a response is told with its status, times, size and headers", () => {
  expect(har("text/plain", "hello")).toMatchObject({
    status: 201,
    statusText: "Created",
    firstByte: 10,
    total: 30,
    size: 5,
    headers: expect.arrayContaining([["x-total", "7"]]) as unknown,
    text: "hello",
  });
});

test("headers that hold a secret have a placeholder", () => {
  const { headers } = har("text/plain", "hello");
  expect(headers).toContainEqual(["x-auth-token", "X_AUTH_TOKEN"]);
  expect(JSON.stringify(headers)).not.toContain("canary");
});

test.each([
  ["a secret name", '{"access_token": "canary", "pk": 7}', []],
  ["a secret name, deep", '{"a": [{"password": "canary"}]}', []],
  ["a secret format", '{"knock": "canary"}', []],
  ["the reader's mark", '{"note": "canary"}', ["body/note"]],
])("JSON keeps no value with %s", (_, text, marked) => {
  const { text: kept } = har("application/json", text, {}, marked);
  expect(kept).toBeDefined();
  expect(kept).not.toContain("canary");
});

test("what is no secret stays, with its digits", () => {
  const text = '{"pk":12345678901234567890,"knock":"canary"}';
  const kept = har("application/json", text).text ?? "";
  expect(JSON.parse(kept)).toMatchObject({ knock: "KNOCK" });
  expect(kept).toContain("12345678901234567890");
});

test("secrets in other texts have a placeholder", () => {
  const { text } = har("text/plain", "user: zoe\npassword: canary\n");
  expect(text).toContain("user: zoe");
  expect(text).not.toContain("canary");
});

test.each([
  ["JSON that cannot be read", "application/json", '{"password": "canary"'],
  ["what is no text", "application/octet-stream", "canary"],
  ["an empty body", "text/plain", ""],
])("%s is left out", (_, type, text) => {
  expect(har(type, text)).not.toHaveProperty("text");
});
