import { describe, expect, it } from "vitest";
import { numberOf } from "../description/model/numbers/exact";
import type {
  Description,
  MediaType,
  Operation,
  Parameter,
  Schema,
} from "../description/model/types";
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

  it.each([
    [
      "application/xml",
      `<?xml version="1.0" encoding="UTF-8"?>\n<thing id="7">\n  <list>\n    <one>a &amp; b</one>\n  </list>\n</thing>`,
    ],
    ["text/csv", 'id,list\n7,"[""a & b""]"'],
    ["application/x-ndjson", `{"id":7,"list":["a & b"]}`],
    ["application/yaml", `{\n  "id": 7,\n  "list": [\n    "a & b"\n  ]\n}`],
  ])("writes a body of %s as it is sent", (mediaType, text) => {
    const schema: Schema = {
      type: "object",
      xml: { name: "thing" },
      properties: {
        id: { type: "integer", example: 7, xml: { attribute: true } },
        list: {
          type: "array",
          xml: { wrapped: true },
          items: { type: "string", xml: { name: "one" }, example: "a & b" },
        },
      },
    };
    const made = command({
      parameters: [id],
      requestBody: { content: { [mediaType]: { schema } } },
      responses: {},
    });
    expect(made).toContain(`--data-raw '${text}'`);
  });

  it("names the type of a file that the encoding or the schema gives", () => {
    const made = command({
      parameters: [id],
      requestBody: {
        content: {
          "multipart/form-data": {
            schema: {
              type: "object",
              properties: {
                one: { type: "string", format: "binary" },
                two: {
                  type: "array",
                  items: { type: "string", contentMediaType: "image/png" },
                },
                any: { type: "string", contentMediaType: "image/*" },
              },
            },
            encoding: { one: { contentType: "text/csv, text/plain" } },
          },
        },
      },
      responses: {},
    });
    expect(made).toContain(`one=@"ONE";type=text/csv'`);
    expect(made).toContain(`two=@"TWO";type=image/png'`);
    expect(made).toContain(`any=@"ANY";type=application/octet-stream'`);
  });

  it.each([
    ["path", "matrix", true, "/;lat=LAT;lon=2"],
    ["path", "label", false, "/.lat,LAT,lon,2"],
    ["query", "deepObject", true, "?id%5Blat%5D=LAT&id%5Blon%5D=2"],
    ["query", "form", true, "?lat=LAT&lon=2"],
  ] as const)(
    "writes an object in a %s as %s",
    (place, style, explode, url) => {
      const schema: Schema = {
        type: "object",
        properties: { lat: { type: "number" }, lon: { enum: [2] } },
      };
      const parameters = [
        ...(place === "path" ? [] : [id]),
        { name: "id", in: place, required: true, style, explode, schema },
      ];
      expect(command({ parameters, responses: {} })).toContain(url);
    },
  );

  it("writes lists of allowed values, and content as JSON", () => {
    const parameters: Parameter[] = [
      { ...id, schema: { type: "array", items: { enum: ["a"] } } },
      {
        ...{ name: "q", in: "query", required: true },
        content: {
          "application/json": {
            schema: { type: "object", properties: { n: { type: "integer" } } },
          },
        },
      },
    ];
    expect(command({ parameters, responses: {} })).toContain(
      `/things/a/?q=%7B%22n%22%3A0%7D'`,
    );
  });

  it("is undefined if a value cannot be part of a URL", () => {
    const made = command({
      parameters: [{ ...id, example: ".." }],
      responses: {},
    });
    expect(made).toBe("none");
  });
});

describe("a body in another format than JSON", () => {
  const schema = {
    type: "object",
    properties: {
      id: { type: "integer", xml: { attribute: true } },
      tags: {
        type: "array",
        items: { type: "string" },
        xml: { wrapped: true },
      },
    },
    xml: { name: "pet" },
    example: { id: 7, tags: ["a&b"] },
  } as const;
  const bodyOf = (content: Record<string, MediaType>) =>
    sampleRequest(
      describing({ requestBody: { content }, responses: {} }),
      "/things/{id}/",
      "post",
      [],
      { keepsPath: true },
    )?.request.body;

  it("is XML as the schema says", () => {
    expect(bodyOf({ "application/xml": { schema } })).toMatchObject({
      text: `<?xml version="1.0" encoding="UTF-8"?>
<pet id="7">
  <tags>
    <tags>a&amp;b</tags>
  </tags>
</pet>`,
    });
  });

  it.each([
    ["application/x-ndjson", '{"a":1}\n{"a":2}'],
    ["application/json-seq", '\u001e{"a":1}\n\u001e{"a":2}'],
    ["text/csv", "a\n1\n2"],
  ])("is one line for each item in %s", (type, text) => {
    const example = [{ a: 1 }, { a: 2 }];
    expect(bodyOf({ [type]: { example } })).toMatchObject({ text });
  });

  it("has XML in a part whose content type says so", () => {
    expect(
      bodyOf({
        "multipart/form-data": {
          schema: { type: "object", properties: { meta: schema } },
          encoding: { meta: { contentType: "application/xml; charset=utf-8" } },
        },
      }),
    ).toMatchObject({
      parts: [
        {
          name: "meta",
          value: expect.stringContaining('<pet id="7">') as string,
        },
      ],
    });
  });

  it("keeps the digits of numbers inside fields", () => {
    const example = { m: { id: numberOf("12345678901234567890") } };
    expect(bodyOf({ "multipart/form-data": { example } })).toMatchObject({
      parts: [{ value: '{"id":12345678901234567890}' }],
    });
    expect(
      bodyOf({ "application/x-www-form-urlencoded": { example } }),
    ).toMatchObject({ text: "m=%7B%22id%22%3A12345678901234567890%7D" });
  });
});

it("goes to the servers of the path, where the operation has none", () => {
  const description = describing({ responses: {} });
  const path = description.paths?.["/things/{id}/"];
  if (path) path.servers = [{ url: "https://path.example/p" }];
  const made = sampleRequest(description, "/things/{id}/", "post", [], {
    keepsPath: true,
  });
  expect(made?.request.url).toBe("https://path.example/p/things/{id}/");
});
