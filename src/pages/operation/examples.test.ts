import { describe, expect, it } from "vitest";
import { renderTree } from "../../testing/pages/render";
import { planOf } from "../testing/plan";
import { operationPage } from "./page";

/** Returns the page of an operation as text, with a new line at the end of each element. */
function textOf(operation: object, components: object = {}): string {
  const plan = planOf({
    paths: { "/things/": { post: { operationId: "make", ...operation } } },
    components,
  });
  const [entry] = plan.operations;
  if (!entry) throw new Error("There is no operation.");
  return renderTree(operationPage(plan.description, entry, plan));
}

const text = { type: "string", example: "of-schema" };

describe("examples of a parameter", () => {
  const of = (parameter: object) =>
    textOf({ parameters: [{ name: "q", in: "query", ...parameter }] });

  it("are those of its schema if it has none", () => {
    expect(of({ schema: text })).toContain("<code>of-schema</code>");
  });

  it.each([
    ["example", { schema: text, example: "own" }],
    ["examples", { schema: text, examples: { a: { value: "own" } } }],
    [
      "the schema's list",
      { schema: { examples: ["of-schema"] }, example: "own" },
    ],
  ])("are its own, not its schema's: %s", (_, parameter) => {
    const page = of(parameter);
    expect(page).toContain("<code>own</code>");
    expect(page).not.toContain("of-schema");
  });

  it("have names and texts, follow references, and are links if external", () => {
    const page = textOf(
      {
        parameters: [
          {
            ...{ name: "X-A", in: "header", schema: text },
            examples: {
              a: { summary: "First", description: "Of *all*", value: "" },
              b: { $ref: "#/components/examples/Far" },
              c: { externalValue: "javascript:alert(1)" },
            },
          },
        ],
      },
      { examples: { Far: { externalValue: "https://x.test/far.txt" } } },
    );
    expect(page).toContain(
      "Example: First:</strong> <code>&quot;&quot;</code>",
    );
    expect(page).toContain("Of <em>all</em>");
    expect(page).toContain('<a href="https://x.test/far.txt">');
    expect(page).not.toContain('href="javascript:');
  });

  it("are those of its content", () => {
    const schema = { type: "object", example: { x: "of-schema" } };
    const content = {
      "application/json": {
        schema,
        examples: { one: { value: { x: "of-content" } } },
      },
    };
    const page = of({ content });
    expect(page).toContain("{&quot;x&quot;:&quot;of-content&quot;}");
    expect(page).not.toContain("of-schema");
  });
});

describe("a body", () => {
  const body = (name: string, mediaType: object) =>
    textOf({ requestBody: { content: { [name]: mediaType } } });

  it("shows the headers of its parts, with their texts and limits", () => {
    const headers = {
      "X-Size": { description: "How *large*", schema: { maximum: 9 } },
      "Content-Type": { schema: { type: "string" } },
    };
    const page = body("multipart/form-data", {
      schema: { type: "object", properties: { file: { type: "string" } } },
      encoding: { file: { headers } },
    });
    expect(page).toContain('id="body.file.header.X-Size"');
    expect(page).toContain("How <em>large</em>");
    expect(page).toContain("at most 9");
    expect(page).not.toContain("header.Content-Type");
  });

  it("is marked as binary data, with or without a schema", () => {
    const page = body("image/png", {});
    expect(page).toContain("The content is binary data.");
    expect(page).not.toContain("any");
    expect(
      body("application/json", {
        schema: { type: "string", format: "binary" },
      }),
    ).toContain("The content is binary data.");
    expect(body("text/plain", { schema: text })).not.toContain("binary");
  });

  it("shows the content type and encoding of strings in it", () => {
    const page = body("application/json", {
      schema: {
        type: "object",
        properties: {
          image: { contentMediaType: "image/webp", contentEncoding: "base64" },
          list: { type: "array", items: { contentEncoding: "base64url" } },
        },
      },
    });
    expect(page).toContain(
      "Contains <code>image/webp</code>, encoded as <code>base64</code>.",
    );
    expect(page).toContain("The text is encoded as <code>base64url</code>.");
  });
});

it("shows the body that a link sends to its operation", () => {
  const page = textOf({
    responses: {
      201: {
        description: "",
        links: {
          next: { operationId: "make", requestBody: "$request.body#/a" },
        },
      },
    },
  });
  expect(page).toContain("its body from <code>$request.body#/a</code>");
});
