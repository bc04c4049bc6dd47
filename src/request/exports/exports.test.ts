import { describe, expect, test } from "vitest";
import type { BuiltRequest } from "../types";
import { bruno } from "./bruno";
import { har } from "./har";
import { postman } from "./postman";

const json: BuiltRequest = {
  method: "PATCH",
  url: "https://auth.example.com:8443/api/v3/x/?q=a%20b&q=c",
  headers: [
    ["Authorization", "Bearer ACCESS_TOKEN"],
    ["Content-Type", "application/json"],
  ],
  cookies: [["lang", "en"]],
  body: { kind: "text", mediaType: "application/json", text: '{\n  "a": 1\n}' },
};
const form: BuiltRequest = {
  method: "POST",
  url: "https://auth.example.com/api/v3/x/",
  headers: [],
  cookies: [],
  body: {
    kind: "multipart",
    parts: [
      { name: "clear", value: "false" },
      { name: "meta", value: "{}", mediaType: "application/json" },
      { name: "file", value: new File(["x"], "a.svg") },
    ],
  },
};

describe("HAR", () => {
  test("contains the request as sent", () => {
    const { log } = JSON.parse(har(json, new Date(0))) as {
      log: { version: string; entries: { request: object }[] };
    };
    expect(log.version).toBe("1.2");
    expect(log.entries[0]?.request).toMatchObject({
      method: "PATCH",
      url: json.url,
      queryString: [
        { name: "q", value: "a b" },
        { name: "q", value: "c" },
      ],
      cookies: [{ name: "lang", value: "en" }],
      postData: { mimeType: "application/json", text: '{\n  "a": 1\n}' },
    });
  });

  test("contains the response if there is one", () => {
    const received = {
      ...{ status: 201, statusText: "Created", firstByte: 40, total: 55 },
      headers: [["content-type", "application/json"]] as [string, string][],
      size: 8,
      text: '{"pk":1}',
    };
    const { log } = JSON.parse(har(json, new Date(0), received)) as {
      log: { entries: [Record<string, unknown>] };
    };
    expect(log.entries[0]).toMatchObject({
      time: 55,
      timings: { send: 0, wait: 40, receive: 15 },
      response: {
        status: 201,
        headers: [{ name: "content-type", value: "application/json" }],
        content: { size: 8, mimeType: "application/json", text: '{"pk":1}' },
        bodySize: 8,
      },
    });
  });

  test("lists files without their content", () => {
    expect(har(form, new Date(0))).toContain('"fileName": "a.svg"');
  });
});

test("Postman's URL components make up the complete URL", () => {
  const collection = JSON.parse(postman(json, "Change x")) as {
    item: [{ request: Record<string, unknown> }];
  };
  expect(collection.item[0].request).toMatchObject({
    method: "PATCH",
    url: {
      raw: json.url,
      protocol: "https",
      host: ["auth", "example", "com"],
      port: "8443",
      path: ["api", "v3", "x", ""],
      query: [
        { key: "q", value: "a%20b" },
        { key: "q", value: "c" },
      ],
    },
    body: { mode: "raw", raw: '{\n  "a": 1\n}' },
  });
  expect(postman(form, "x")).toContain('"src": "a.svg"');
});

test("formats Bruno's blocks", () => {
  expect(bruno(json, "Change\nx")).toBe(`meta {
  name: Change x
  type: http
  seq: 1
}

patch {
  url: https://auth.example.com:8443/api/v3/x/?q=a%20b&q=c
  body: json
  auth: none
}

headers {
  Authorization: Bearer ACCESS_TOKEN
  Content-Type: application/json
  Cookie: lang=en
}

body:json {
  {
    "a": 1
  }
}
`);
  expect(bruno(form, "x")).toContain(`body:multipart-form {
  clear: false
  meta: {} @contentType(application/json)
  file: @file(a.svg)
}`);
});
