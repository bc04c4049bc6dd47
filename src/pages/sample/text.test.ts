import { describe, expect, it } from "vitest";
import {
  type MediaType,
  type Schema,
  modelOf,
  sample,
} from "../../description/model";
import { formatOf } from "../../request/bodies/format";
import { bodyFormat, sampleText } from "./text";

const schemas: Record<string, Schema> = {
  Report: {
    type: "object",
    xml: { namespace: "https://report.test/", prefix: "r" },
    properties: {
      id: { type: "integer", xml: { attribute: true } },
      title: { type: "string", example: 'A "b" & <c>' },
      tags: { type: "array", items: { type: "string", example: "new" } },
      rows: {
        type: "array",
        xml: { wrapped: true, name: "table" },
        items: {
          type: "object",
          xml: { name: "row" },
          properties: { cell: { type: "string", xml: { prefix: "c" } } },
        },
      },
    },
  },
};

function write(
  name: string,
  schema: Schema | undefined,
  { value, ...mediaType }: MediaType & { value?: unknown } = {},
  version = "3.1.0",
) {
  const model = modelOf({
    openapi: version,
    info: { title: "", version: "" },
    components: { schemas },
  });
  const carrier = {
    ...{ model, name, direction: "request" as const },
    mediaType: { ...mediaType, ...(schema && { schema }) },
  };
  const shown = value ?? (schema && sample(model, schema));
  return { ...sampleText(shown, carrier), format: bodyFormat(carrier) };
}

const text: Schema = { type: "string" };
const pair: Schema = {
  type: "object",
  properties: {
    a: { type: "string", example: "x y&z" },
    n: { type: "integer" },
  },
};

describe("a sample in XML", () => {
  it("has names, attributes, wrapped lists, namespaces and prefixes", () => {
    expect(
      write("application/xml", { $ref: "#/components/schemas/Report" }),
    ).toMatchObject({
      language: "xml",
      text: `<?xml version="1.0" encoding="UTF-8"?>
<r:Report xmlns:r="https://report.test/" id="0">
  <title>A &quot;b&quot; &amp; &lt;c&gt;</title>
  <tags>new</tags>
  <table>
    <row>
      <c:cell>string</c:cell>
    </row>
  </table>
</r:Report>`,
    });
  });

  it("has one root for a list, and the names of an alternative", () => {
    const branch: Schema = {
      type: "object",
      xml: { name: "entry" },
      required: ["key"],
      properties: { key: { type: "string", xml: { attribute: true } } },
    };
    expect(
      write("text/xml", {
        type: "array",
        xml: { name: "entries" },
        items: { oneOf: [{ type: "integer" }, branch] },
        example: [{ key: "k" }],
      }).text,
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<entries>
  <entry key="k"/>
</entries>`);
  });

  it("keeps given XML unchanged", () => {
    const value = "<a/>";
    expect(write("application/xml", pair, { value }).text).toBe(value);
  });
});

describe("a sample of a form", () => {
  it("has encoded fields", () => {
    expect(write("application/x-www-form-urlencoded", pair)).toMatchObject({
      text: "a=x+y%26z&n=0",
      format: "form",
    });
  });

  it.each([
    [{}, "l=1&l=2&o=%7B%22k%22%3A%22v%22%7D"],
    [{ l: { explode: false } }, "l=1%2C2&o=%7B%22k%22%3A%22v%22%7D"],
    [
      { l: { style: "pipeDelimited", allowReserved: true } },
      "l=1%7C2&o=%7B%22k%22%3A%22v%22%7D",
    ],
    [{ o: { style: "deepObject", explode: true } }, "l=1&l=2&o%5Bk%5D=v"],
    [{ o: { style: "form" } }, "l=1&l=2&k=v"],
    [{ o: { explode: false, allowReserved: true } }, "l=1&l=2&o=k,v"],
  ] as const)("follows the encoding %j", (encoding, expected) => {
    const value = { l: [1, 2], o: { k: "v" } };
    expect(
      write("application/x-www-form-urlencoded", pair, {
        value,
        encoding,
      }).text,
    ).toBe(expected);
  });
});

describe("a multipart sample", () => {
  it("has parts with their types and headers", () => {
    const schema: Schema = {
      type: "object",
      properties: {
        name: text,
        file: { type: "string", format: "binary" },
        image: { type: "string", contentMediaType: "image/png" },
        meta: pair,
        list: { type: "array", items: { type: "integer" }, minItems: 2 },
      },
    };
    const encoding = {
      file: { contentType: "text/csv, text/plain" },
      name: {
        headers: { "X-Part": { schema: text, example: "first" } },
      },
    };
    expect(write("multipart/form-data", schema, { encoding }).text).toBe(
      `--boundary
Content-Disposition: form-data; name="name"
X-Part: first

string
--boundary
Content-Disposition: form-data; name="file"; filename="file"
Content-Type: text/csv

(binary data)
--boundary
Content-Disposition: form-data; name="image"; filename="file"
Content-Type: image/png

(binary data)
--boundary
Content-Disposition: form-data; name="meta"
Content-Type: application/json

{
  "a": "x y&z",
  "n": 0
}
--boundary
Content-Disposition: form-data; name="list"

0
--boundary
Content-Disposition: form-data; name="list"

0
--boundary--`,
    );
  });

  it("has no field names if it is not a form", () => {
    expect(write("multipart/mixed", pair).text).not.toContain("form-data");
  });
});

it.each([
  [
    "text/csv",
    [
      { a: 'say "x"', b: 1 },
      { a: "c,d", c: null },
    ],
    'a,b,c\n"say ""x""",1,\n"c,d",,',
  ],
  ["text/csv", [["a", 1]], "a,1"],
  ["text/tab-separated-values", [{ a: "x", b: "y,z" }], "a\tb\nx\ty,z"],
  ["application/x-ndjson", [{ a: 1 }, { a: 2 }], '{"a":1}\n{"a":2}'],
  ["application/jsonl", { a: 1 }, '{"a":1}'],
  ["text/event-stream", [{ a: 1 }, "b"], 'data: {"a":1}\n\ndata: b\n'],
  ["application/yaml", { a: [1, "b"] }, "a:\n  - 1\n  - b"],
  ["text/plain; charset=utf-8", "a\nb", "a\nb"],
  ["text/html", "<b>", "<b>"],
  ["text/plain", 12, "12"],
  ["application/json", "a", '"a"'],
  ["application/json", "", '""'],
  ["application/vnd.api+json;v=1", { a: 1 }, '{\n  "a": 1\n}'],
  ["*/*", { a: 1 }, '{\n  "a": 1\n}'],
])("writes %s in its own format", (name, value, expected) => {
  expect(write(name, {}, { value }).text).toBe(expected);
});

it.each([
  ["image/png", undefined, "binary"],
  ["application/octet-stream", undefined, "binary"],
  ["application/pdf", text, "binary"],
  ["application/json", { type: "string", format: "binary" }, "binary"],
  ["text/csv", { type: "string", format: "binary" }, "binary"],
  ["application/octet-stream", pair, "json"],
  ["application/unheard-of", text, "text"],
  ["application/unheard-of", pair, "json"],
  ["*/*", { type: ["string", "null"], format: "binary" }, "binary"],
] as const)("treats %s of %j as %s", (name, schema, format) => {
  expect(write(name, schema as Schema).format).toBe(format);
});

it("recognizes formats by name and suffix, case-insensitively", () => {
  expect(formatOf("Application/Problem+XML")).toBe("xml");
  expect(formatOf("application/json-seq")).toBe("json-lines");
  expect(formatOf("application/vnd.unknown")).toBeUndefined();
});
