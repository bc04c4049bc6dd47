import { describe, expect, it } from "vitest";
import type { Schema } from "../../description";
import { writeMdx } from "../../page/tree/write";
import { infoPage } from "../overview/info-page";
import { planOf, planOne, wordsOf } from "../testing/plan";
import { operationPage } from "./page";

function pageOf(
  operation: Record<string, unknown>,
  schemas: Record<string, Schema> = {},
  rest: Record<string, unknown> = {},
): string {
  const { plan, entry, description } = planOne(operation, schemas, rest);
  return writeMdx(operationPage(description, entry, plan));
}
const json = (schema: unknown) => ({ "application/json": { schema } });

describe("a page", () => {
  it("imports exactly what it uses", () => {
    const page = pageOf({ responses: {} });
    expect(page).toContain('import Heading from "@theme/Heading";');
    expect(page).not.toContain("ApiTabs");
    expect(pageOf({ responses: { 200: { description: "" } } })).toContain(
      "import ApiTabs",
    );
  });

  it("is titled with the summary, or else method and path, with the id below", () => {
    expect(pageOf({ summary: "Make it" })).toContain('children={"Make it"}');
    expect(pageOf({})).toContain('children={"Create a thing"}');
    expect(pageOf({})).toContain('<code>\n{"make"}\n</code>');
  });

  it("shows no id if the description has none", () => {
    const page = pageOf({ operationId: undefined });
    expect(page).not.toContain("post_things");
    expect(page).not.toContain("data-copy");
  });

  it("says if a request has no parameters and no body", () => {
    const words = "No parameters and no request body.";
    expect(wordsOf(pageOf({}))).toContain(words);
    const parameters = [{ name: "a", in: "query", schema: {} }];
    expect(wordsOf(pageOf({ parameters }))).not.toContain(words);
    const requestBody = { content: json({ type: "string" }) };
    expect(wordsOf(pageOf({ requestBody }))).not.toContain(words);
  });

  it("marks deprecated operations", () => {
    expect(wordsOf(pageOf({ deprecated: true }))).toContain("Deprecated");
    expect(wordsOf(pageOf({}))).not.toContain("Deprecated");
  });

  it("shows other servers and external docs", () => {
    const url = "https://else.test/";
    const page = pageOf({
      servers: [{ url }],
      externalDocs: { url: "https://docs.test/", description: "Docs" },
    });
    expect(wordsOf(page)).toContain(`Served at ${url}.`);
    expect(page).toContain('<Link\nto={"https://docs.test/"}');
    expect(wordsOf(pageOf({}))).not.toContain("Served at");
  });
});

describe("a path item", () => {
  it("shows the summary and description of all its operations", () => {
    const plan = planOf({
      paths: {
        "/a/": {
          ...{ summary: "All of a", description: "For *each*." },
          servers: [{ url: "https://a.test/", description: "Just a." }],
          get: { operationId: "a_get", description: "One.", responses: {} },
        },
      },
    });
    const [entry] = plan.operations;
    if (!entry) throw new Error("There is no operation.");
    const page = writeMdx(operationPage(plan.description, entry, plan));
    expect(wordsOf(page)).toMatch(/One\.All of aFor each\./);
    expect(wordsOf(page)).toContain("Served at https://a.test/ (Just a).");
  });
});

describe("a webhook", () => {
  const plan = planOf({
    webhooks: {
      "thing.made": {
        post: {
          requestBody: { content: json({ type: "string" }) },
          security: [{ key: [] }],
          responses: {},
        },
        put: { responses: {} },
      },
    },
    components: {
      securitySchemes: { key: { type: "apiKey", name: "X-Key", in: "header" } },
    },
  });
  const [put, post] = ["put", "post"].map((method) => {
    const entry = plan.operations.find((one) => one.method === method);
    if (!entry) throw new Error(`There is no ${method}.`);
    return writeMdx(operationPage(plan.description, entry, plan));
  });

  it("is a request to the reader, with its method and without a command", () => {
    expect(wordsOf(post ?? "")).toContain(
      "sends this request to a URL of yours",
    );
    expect(post).toMatch(/method=\{"post"\}\s*path=\{"thing.made"\}/);
    expect(post).not.toContain("curl");
  });

  it("describes credentials only if it declares them itself", () => {
    expect(wordsOf(post ?? "")).toContain("an API key in the header X-Key");
    expect(wordsOf(put ?? "")).not.toContain("credential");
  });

  it("does not show the API's servers", () => {
    expect(writeMdx(infoPage(plan))).not.toContain("Servers");
  });
});

describe("security", () => {
  const securitySchemes = {
    bearer: { type: "http", scheme: "bearer" },
    key: { type: "apiKey", name: "X-Key", in: "header" },
    session: { type: "apiKey", name: "sid", in: "cookie" },
    oauth: {
      type: "oauth2",
      flows: {
        password: { tokenUrl: "/", scopes: { "w:x": "Write *it*." } },
      },
    },
    oidc: { type: "openIdConnect", openIdConnectUrl: "https://x.test/" },
    tls: { type: "mutualTLS" },
    paseto: { type: "http", scheme: "bearer", bearerFormat: "PASETO" },
    old: { type: "http", scheme: "basic", deprecated: true },
  };
  it.each([
    [
      undefined,
      "The description does not say whether credentials are required.",
    ],
    [[], "No credentials are required."],
    [[{}], "No credentials are required."],
    [
      [{ bearer: [] }, {}],
      "Accepts a bearer token. Also works without credentials.",
    ],
    [[{ key: [], tls: [] }], "the header X-Key together with a client cert"],
    [[{ session: [] }, { oidc: [] }], "cookie sid or an access token of the"],
    [
      [{ oauth: ["a", "b"] }],
      "an OAuth 2.0 access token with the scopes a, b.",
    ],
    [[{ oauth: ["w:x", "a"] }], "token with the scopes w:x (Write it), a."],
    [[{ key: ["admin"] }], "X-Key with the role admin."],
    [[{ paseto: [] }, { old: [] }], "token (PASETO) or a username"],
    [
      [{ bearer: [] }, { session: [] }, { tls: [] }],
      "Accepts a bearer token, the session cookie sid, or a client certificate",
    ],
    [[{ old: [] }], "(HTTP Basic) (deprecated)."],
    [[{ constructor: [] }], "the credential constructor."],
  ])("describes %j in words", (security, words) => {
    const page = pageOf({ security }, {}, { components: { securitySchemes } });
    expect(wordsOf(page)).toContain(words);
  });

  it("names permissions", () => {
    const page = pageOf({ "x-permissions": ["core.add", "core.view"] });
    expect(wordsOf(page)).toContain("Permissions: core.add, core.view");
    expect(wordsOf(pageOf({}))).not.toContain("Permission");
  });

  it.each([
    [
      { kind: "inferred", names: ["core.view"], exceptOwn: true },
      "Permission (inferred from the object type, not documented): core.view. Not needed for your own objects.",
    ],
    [
      { kind: "none", names: [], note: "Policies decide." },
      "Permission: none. Policies decide.",
    ],
    [{ kind: "undocumented", names: [] }, "Permission: not documented."],
  ])("describes permissions of kind %j", (required, words) => {
    const page = pageOf({ "x-required-permissions": required });
    expect(wordsOf(page)).toContain(words);
  });
});

describe("parameters", () => {
  it("are grouped by location, with an anchor", () => {
    const page = pageOf({
      parameters: [
        { name: "X", in: "header", schema: { type: "string" } },
        { name: "q", in: "query", schema: { type: "string" } },
      ],
    });
    expect(wordsOf(page)).toMatch(/Query Parameters.*Header Parameters/);
    expect(page).toContain('id={"query.q"}');
  });

  it("show the properties of an object, and named values", () => {
    const page = pageOf({
      parameters: [
        {
          ...{ name: "filter", in: "query", style: "deepObject" },
          schema: { type: "object", properties: { x: { type: "string" } } },
          examples: { one: { summary: "One", value: { x: "1" } } },
        },
      ],
    });
    expect(page).toContain('id={"query.filter.x"}');
    expect(page).toContain('"examples":[{"title":"One","value":{"x":"1"}}]');
  });
});

describe("headers", () => {
  it("are left out if media types or security schemes describe them", () => {
    const page = pageOf({
      parameters: [
        { name: "Accept", in: "header", schema: {} },
        { name: "authorization", in: "header", schema: {} },
        { name: "X-Own", in: "header", schema: {} },
      ],
      responses: {
        200: {
          description: "",
          headers: { "content-type": { schema: {} }, "X-Left": { schema: {} } },
        },
      },
    });
    expect(page).toContain('id={"header.X-Own"}');
    expect(page).toContain('id={"response-200.header.X-Left"}');
    expect(page).not.toMatch(/"Accept"|"authorization"|"content-type"/);
  });
});

describe("bodies", () => {
  it("have a tab for each media type; anchors of the first do not name it", () => {
    const schema = { type: "object", properties: { a: { type: "string" } } };
    const page = pageOf({
      requestBody: {
        content: { ...json(schema), "multipart/form-data": { schema } },
      },
    });
    expect(page).toContain('id={"body.a"}');
    expect(page).toContain('id={"body:multipart/form-data.a"}');
  });

  it("show the given examples, even with equal names", () => {
    const one = { summary: "Same", value: "<a/>" };
    const page = pageOf({
      requestBody: {
        content: {
          "application/xml": {
            examples: {
              a: one,
              b: one,
              c: { externalValue: "https://x.test/" },
            },
          },
        },
      },
    });
    expect(page).toContain('label={"Same"}');
    expect(page).toContain('label={"Same (2)"}');
    expect(page).toContain('language={"xml"}');
    expect(page).toContain('<Link\nto={"https://x.test/"}');
  });

  it("describe the encoding of form parts", () => {
    const page = pageOf({
      requestBody: {
        content: {
          "multipart/form-data": {
            schema: { type: "object", properties: { a: {} } },
            encoding: { a: { contentType: "image/png", explode: false } },
          },
        },
      },
    });
    expect(wordsOf(page)).toContain("a is sent as image/png, in one field.");
  });

  it("leave out properties of the other direction", () => {
    const properties = {
      ...{ made: { type: "string", readOnly: true } },
      ...{ secret: { type: "string", writeOnly: true } },
    };
    const Thing = { type: "object", properties };
    const content = json({ $ref: "#/components/schemas/Thing" });
    const page = pageOf(
      {
        requestBody: { content },
        responses: { 200: { description: "", content } },
      },
      { Thing },
    );
    expect(page).toContain('id={"body.secret"}');
    expect(page).not.toContain('id={"body.made"}');
    expect(page).toContain('id={"response-200.made"}');
    expect(page).not.toContain('id={"response-200.secret"}');
  });

  it("link to a schema that contains them", () => {
    const page = pageOf(
      { requestBody: { content: json({ $ref: "#/components/schemas/Node" }) } },
      {
        Node: {
          type: "object",
          properties: { next: { $ref: "#/components/schemas/Node" } },
        },
      },
    );
    expect(wordsOf(page)).toContain("The same as Node, which contains it.");
    expect(page).toContain('<a\nhref={"#body"}');
  });
});

describe("responses", () => {
  it("have headers, and links to operations", () => {
    const page = pageOf({
      responses: {
        201: {
          description: "Made",
          headers: { Location: { schema: { type: "string" } } },
          links: { again: { operationId: "make", parameters: { id: "$x" } } },
        },
      },
    });
    expect(page).toContain('id={"response-201.header.Location"}');
    expect(page).toContain('<Link\nto={"/reference/make"}');
    expect(wordsOf(page)).toContain(
      "again leads to Create a thing, id from $x",
    );
  });
});

describe("callbacks", () => {
  it("are requests of the API, with their own anchors", () => {
    const page = pageOf({
      callbacks: {
        done: {
          "{$request.body#/url}": {
            post: {
              requestBody: {
                content: json({ properties: { s: { readOnly: true } } }),
              },
              responses: { 200: { description: "Fine" } },
            },
          },
        },
      },
    });
    expect(page).toContain('id={"callback-done-post.body.s"}');
    expect(page).toContain('id={"callback-done-post.response-200"}');
    expect(page).toContain('context={"callback"}');
  });

  it("have parameters, and are marked as deprecated", () => {
    const post = {
      ...{ summary: "Told", description: "More.", deprecated: true },
      parameters: [{ name: "X-Sign", in: "header", schema: {} }],
      responses: {},
    };
    const page = pageOf({ callbacks: { done: { "{$url}": { post } } } });
    expect(page).toContain('id={"callback-done-post.header.X-Sign"}');
    expect(wordsOf(page)).toMatch(/Deprecated: this request.*Told.*More\./);
  });
});

describe("a page of schemas that double at every level", () => {
  const levels = (make: (next: Schema) => Schema): Record<string, Schema> =>
    Object.fromEntries(
      Array.from({ length: 25 }, (_, level) => [
        `L${String(level)}`,
        make({ $ref: `#/components/schemas/L${String(level + 1)}` }),
      ]),
    );
  it.each<[string, (next: Schema) => Schema]>([
    ["oneOf", (next) => ({ oneOf: [next, next] })],
    ["allOf", (next) => ({ allOf: [next, next] })],
    [
      "allOf beside oneOf",
      (next) => ({ allOf: [next], oneOf: [{ title: "a" }, { title: "b" }] }),
    ],
    ["properties", (next) => ({ properties: { a: next, b: next } })],
  ])("handles %s", { timeout: 30_000 }, (_, make) => {
    const requestBody = { content: json({ $ref: "#/components/schemas/L0" }) };
    const schemas = { ...levels(make), L25: { type: "string" } };
    const start = performance.now();
    const page = pageOf({ requestBody }, schemas);
    expect(page.length).toBeLessThan(20_000_000);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
