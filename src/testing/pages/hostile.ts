/** Texts that would have an effect if a page interpreted them. */
export const hostileTexts = [
  "{process.exit()}",
  "{globalThis.harmed = true}",
  "<img src=x onerror=alert(1)>",
  "<script>globalThis.harmed = true</script>",
  "[press](javascript:alert(1)) and [here](java\nscript:alert(1))",
  "[data](data:text/html,<script>alert(1)</script>) ![x](javascript:alert(1))",
  '<a href="javascript:alert(1)">press</a>',
  'import x from "node:fs"',
  "export const frontMatter = {}",
  "```mdx-code-block\n<script>alert(1)</script>\n```",
  ":::danger\n\ntext\n\n:::",
  "---\nid: other\n---",
  "back\\slash \\u0041 \\n \\",
  "</details></li></ul></div>",
  "<details open",
  "\"quoted\" 'single' `back` ``` ${x} {{mustache}} {{{markdown}}} %}",
  "line\u2028separator\u2029and\u0000zero\u0007",
  "# Heading\n\nSetext\n===",
  "| a | b |\n|---|---|\n| {x} | <b> |",
  "{/* comment */} <!-- comment -->",
  "[ref]\n\n[ref]: javascript:alert(1)",
  "𝕌𝕟𝕚 ‮rtl emoji 👩‍👩‍👧 ﷽",
];

/** Creates an operation with the text wherever a description can have one. */
export function describing(text: string) {
  const documented = {
    description: text,
    externalDocs: { url: "https://example.com/", description: text },
  };
  const value = {
    ...documented,
    title: text,
    type: "string",
    enum: [text, "b"],
    default: text,
    example: text,
    pattern: text,
    "x-enumDescriptions": { [text]: text },
  };
  const object = {
    ...documented,
    type: "object",
    properties: { one: value, many: { type: "array", items: value } },
  };
  const example = { summary: text, description: text, value: { a: text } };
  const content = {
    "application/json": {
      schema: { $ref: "#/components/schemas/Thing" },
      examples: { one: example },
    },
  };
  const header = { description: text, schema: value };
  return {
    openapi: "3.1.0",
    info: {
      title: "Test",
      description: text,
      version: text,
      contact: { name: text, url: "https://example.com/" },
      license: { name: text, url: "https://example.com/" },
    },
    ...documented,
    servers: [{ url: "/api/", description: text }],
    tags: [{ name: "things", "x-displayName": text, ...documented }],
    paths: {
      "/things/{id}/": {
        post: {
          operationId: "things_make",
          summary: text,
          tags: ["things"],
          ...documented,
          parameters: [
            { name: "id", in: "path", description: text, schema: value },
            { name: "q", in: "query", example: text, schema: value },
          ],
          requestBody: { description: text, content },
          responses: {
            200: {
              description: text,
              headers: { "X-Thing": header },
              links: {
                next: {
                  operationId: "things_make",
                  description: text,
                  parameters: { id: text },
                },
              },
              content,
            },
          },
          callbacks: {
            done: {
              "{$request.body#/url}": {
                post: {
                  description: text,
                  requestBody: { description: text, content },
                  responses: { 200: { description: text } },
                },
              },
            },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        key: { type: "apiKey", name: "X-Key", in: "header", description: text },
      },
      schemas: {
        Thing: {
          ...object,
          oneOf: [
            { ...object, title: "First" },
            { ...value, title: "Second" },
          ],
        },
      },
    },
  };
}
