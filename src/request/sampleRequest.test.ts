import { describe, expect, it } from "vitest";
import type { Description, Operation } from "../description/model/types";
import { sampleRequest } from "./sampleRequest";
import { curl } from "./samples/curl";

const token = [
  {
    in: "header" as const,
    name: "Authorization",
    value: "Bearer ACCESS_TOKEN",
  },
];

function describing(operation: Operation, url = "/api/"): Description {
  return {
    openapi: "3.0.3",
    info: { title: "Test", version: "1" },
    servers: [{ url }],
    paths: { "/things/{id}/": { post: operation } },
  };
}

function command(operation: Operation, url?: string): string {
  const made = sampleRequest(
    describing(operation, url),
    "/things/{id}/",
    "post",
    token,
  );
  return made ? curl(made.request) : "none";
}

const id = {
  name: "id",
  in: "path",
  required: true,
  schema: { type: "integer" },
} as const;

describe("the sample request of a page", () => {
  it("has placeholders for credentials and for parameters without an example", () => {
    expect(command({ parameters: [id], responses: {} })).toBe(
      `curl --request POST https://example.com/api/things/ID/ \\
  --header 'Accept: */*' \\
  --header 'Authorization: Bearer ACCESS_TOKEN'`,
    );
  });

  it("uses examples of parameters and omits optional ones", () => {
    const made = command({
      parameters: [
        { ...id, example: 7 },
        { name: "page", in: "query", schema: { type: "integer" } },
        { name: "kind", in: "query", required: true, schema: { enum: ["a"] } },
      ],
      responses: {},
    });
    expect(made).toContain("https://example.com/api/things/7/?kind=a");
  });

  it("sends the first example of the first media type", () => {
    const made = command({
      parameters: [id],
      requestBody: {
        content: {
          "application/json": {
            examples: { one: { value: { a: "it's" } }, two: { value: 2 } },
          },
          "application/xml": { example: "<a/>" },
        },
      },
      responses: {},
    });
    expect(made).toContain("application/json");
    expect(made).toContain(`"a": "it'\\''s"`);
  });

  it("names a form's file after its field", () => {
    const made = command({
      parameters: [id],
      requestBody: {
        content: {
          "multipart/form-data": {
            schema: {
              type: "object",
              properties: {
                clear: { type: "boolean", example: true },
                file: { type: "string", format: "binary" },
              },
            },
          },
        },
      },
      responses: {},
    });
    expect(made).toContain("--form-string clear=true");
    expect(made).toContain(`--form 'file=@"FILE"`);
  });

  it("uses a described server with an absolute URL", () => {
    const made = command(
      { parameters: [id], responses: {} },
      "https://api.test/v1",
    );
    expect(made).toContain("https://api.test/v1/things/ID/");
  });

  it("is undefined if a value cannot be part of a URL", () => {
    const made = command({
      parameters: [{ ...id, example: ".." }],
      responses: {},
    });
    expect(made).toBe("none");
  });
});
