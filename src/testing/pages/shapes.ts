/** Descriptions of unusual shapes that must still produce pages. */

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const body = (schema: unknown) => ({
  content: { "application/json": { schema } },
});
const response = (schema: unknown) => ({
  200: { description: "", ...body(schema) },
});

/** Creates sixty levels of schemas, each with two references to the next. */
function levels(join: (next: object) => object, prefix: string) {
  return Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `${prefix}${String(index)}`,
      index === 59
        ? { type: "object", properties: { end: { type: "string" } } }
        : join(ref(`${prefix}${String(index + 1)}`)),
    ]),
  );
}

const twice = {
  Properties: (next: object) => ({
    type: "object",
    properties: { left: next, right: next },
  }),
  AllOf: (next: object) => ({ allOf: [next, next] }),
  OneOf: (next: object) => ({
    oneOf: [next, { type: "array", items: next }],
  }),
  Items: (next: object) => ({
    type: "object",
    properties: {
      list: { type: "array", items: next },
      free: { type: "object", additionalProperties: next },
    },
  }),
};

/** Schemas named after their peculiarity. */
export const schemas: Record<string, unknown> = {
  Cycle: {
    type: "object",
    properties: {
      self: ref("Cycle"),
      list: { type: "array", items: ref("Cycle") },
      map: { type: "object", additionalProperties: ref("Cycle") },
      wrapped: { allOf: [ref("Cycle")], description: "Wrapped" },
      other: ref("Left"),
    },
    required: ["self"],
  },
  Left: { type: "object", properties: { right: ref("Right") } },
  Right: { type: "object", properties: { left: ref("Left") } },
  ListOfItself: { type: "array", items: ref("ListOfItself") },
  OneOfItself: { oneOf: [ref("OneOfItself"), { type: "string" }] },
  Shape: {
    type: "object",
    properties: { kind: { type: "string" }, area: { type: "number" } },
    required: ["kind"],
    discriminator: {
      propertyName: "kind",
      mapping: {
        circle: "#/components/schemas/Circle",
        group: "#/components/schemas/Group",
      },
    },
  },
  Circle: {
    allOf: [
      ref("Shape"),
      { type: "object", properties: { radius: { type: "number" } } },
    ],
  },
  Group: {
    allOf: [
      ref("Shape"),
      {
        type: "object",
        properties: { members: { type: "array", items: ref("Shape") } },
      },
    ],
  },
  Choice: {
    oneOf: [ref("Circle"), ref("Group")],
    discriminator: {
      propertyName: "kind",
      mapping: {
        circle: "#/components/schemas/Circle",
        group: "#/components/schemas/Group",
      },
    },
  },
  Union: {
    type: "object",
    properties: {
      text: { type: ["string", "null"], minLength: 1, maxLength: 9 },
      several: { type: ["integer", "string"], enum: [1, "b", null] },
      constant: { const: { a: 1 } },
      always: true,
      never: false,
      above: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1.5 },
      step: { type: "integer", multipleOf: 5, minimum: -5, maximum: 0 },
      notString: { not: { type: "string" } },
      anything: {},
    },
    patternProperties: { "^x-": { type: "string" } },
    additionalProperties: { type: "integer", format: "int32" },
  },
  Lists: {
    type: "object",
    properties: {
      matrix: {
        type: "array",
        minItems: 2,
        items: {
          type: "array",
          maxItems: 3,
          items: { type: "number", maximum: 9 },
        },
      },
      nested: {
        type: "array",
        items: {
          type: "array",
          items: { type: "object", properties: { deep: { type: "string" } } },
        },
      },
      tuple: {
        type: "array",
        prefixItems: [{ type: "string" }, ref("Left")],
        items: { type: "boolean" },
      },
      words: {
        type: "array",
        uniqueItems: true,
        items: { type: "string", enum: ["a`b", "c"], default: "c" },
      },
    },
  },
  Names: {
    type: "object",
    properties: JSON.parse(
      `{"__proto__": {"type": "string"}, "constructor": {"type": "object",
        "properties": {"toString": {"type": "string"}}}, "_links_": {"type":
        "object", "properties": {"a b": {}, "ü": {}, "*": {}, "<b>": {}, "{x}":
        {}, "": {}, "a.b": {}}}}`,
    ) as object,
    required: ["constructor", "__proto__"],
    example: JSON.parse('{"__proto__": 1, "constructor": 2}') as object,
  },
  Funny: {
    type: "object",
    properties: {
      nothing: { type: "string", nullable: true, example: null },
      no: { type: "boolean", default: false },
      zero: { type: "integer", default: 0 },
      empty: { type: "string", default: "", enum: ["", " ", "null"] },
      large: { type: "number", example: 1e21 },
      list: { type: "array", items: {}, default: [] },
      both: { type: "object", properties: { a: {} }, default: { a: "`" } },
      only: { type: "string", readOnly: true },
      secret: { type: "string", writeOnly: true },
      old: { type: "string", deprecated: true },
    },
    required: ["secret"],
  },
  Merged: {
    allOf: [
      { type: "object", properties: { a: { type: "string", maxLength: 9 } } },
      {
        type: "object",
        properties: { a: { type: "string", minLength: 2, maxLength: 5 } },
        required: ["a"],
      },
      { oneOf: [ref("Left"), { title: "Two", type: "string" }] },
    ],
  },
  ...Object.fromEntries(
    Object.entries(twice).flatMap(([prefix, join]) =>
      Object.entries(levels(join, prefix)),
    ),
  ),
};

/** Operation ids with special meaning in YAML, JavaScript or a web server. */
const operationIds = [
  ...["index", "readme", "true", "null", "123", "2024-01-01", "1e3", "0x1f"],
  ...["constructor", "__proto__", "no", "größe", "日本", "a/../b", "thing"],
];

export const strange: Record<string, unknown> = {
  openapi: "3.1.0",
  info: { title: "thing", version: "2024-01-01" },
  paths: Object.fromEntries([
    ...operationIds.map((operationId, index) => [
      `/ids/${String(index)}/`,
      { get: { operationId, tags: ["thing", "a b"], responses: {} } },
    ]),
    ...Object.keys(schemas)
      .filter((name) => !/[1-9]0?$/.test(name))
      .map((name) => [
        `/schemas/${name}/`,
        {
          post: {
            operationId: `shape_${name}`,
            requestBody: body(ref(name)),
            responses: response({ type: "array", items: ref(name) }),
          },
        },
      ]),
    [
      "/parameters/{a}/{b}/",
      {
        delete: {
          deprecated: true,
          parameters: [
            { name: "a", in: "path", style: "matrix", schema: ref("Lists") },
            {
              ...{ name: "filter", in: "query", style: "deepObject" },
              schema: { type: "object", properties: { x: ref("Cycle") } },
            },
            {
              ...{ name: "ids[]", in: "query", explode: false },
              schema: { type: "array", items: { type: "integer" } },
            },
            { name: "X-Old", in: "header", deprecated: true, schema: {} },
            {
              ...{ name: "json", in: "cookie" },
              content: { "application/json": { schema: { type: "string" } } },
            },
          ],
          responses: {
            default: { description: "" },
            "4XX": {
              description: "",
              headers: { "X-Rate": { schema: { type: "integer" } } },
            },
            204: { description: "" },
          },
        },
      },
    ],
  ]),
  webhooks: {
    created: {
      post: { requestBody: body(ref("Cycle")), responses: response({}) },
    },
  },
  components: { schemas },
};
