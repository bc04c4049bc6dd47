import { describe, expect, it } from "vitest";
import { bodyOf, siteOf } from "./site-of";

describe("the examples of a schema", () => {
  const schema =
    "{type: object, properties: {a: {type: string}, id: {readOnly: true}}, examples: [{a: one, id: 1}, {a: two}, {a: one}]}";

  it("are all shown as samples of a body, once, as they are sent", async () => {
    const { text } = await siteOf(bodyOf(schema));
    const page = text("a");
    expect(page.match(/"a": "one"/g)).toHaveLength(1);
    expect(page).toContain("Example 2");
    expect(page).toMatch(/\{ "a" ?: "two" \}/);
    expect(page).not.toContain('"id": 1');
  });

  it("give way to those of the media type", async () => {
    const yaml = bodyOf(schema).replace(
      "{schema: ",
      "{example: {a: three}, schema: ",
    );
    const page = (await siteOf(yaml)).text("a");
    expect(page).toContain('"a": "three"');
    expect(page).not.toContain('"a": "two"');
  });
});

describe("callbacks", () => {
  it("show callbacks of their own, where more is said, and their server", async () => {
    const { text } = await siteOf(`
paths:
  /a:
    post:
      operationId: a
      responses: {'202': {description: ok}}
      callbacks: {outer: {$ref: '#/components/callbacks/C'}}
components:
  callbacks:
    C:
      '{$request.body#/url}':
        post:
          servers: [{url: 'https://cb.test', description: Of callbacks.}]
          externalDocs: {url: 'https://docs.test', description: More on it}
          responses: {'200': {description: ok}}
          callbacks:
            inner: {'{$response.body#/url}': {put: {description: Sent later., responses: {'204': {description: Bye}}}}}
            again: {$ref: '#/components/callbacks/C'}
`);
    const page = text("a");
    for (const words of ["PUT inner", "Sent later.", "204 Bye", "More on it"])
      expect(page).toContain(words);
    expect(page).toContain("Served at https://cb.test (Of callbacks).");
    expect(page.match(/POST outer/g)).toHaveLength(1);
    expect(page).not.toContain("POST again");
  });
});

it("links tell values from expressions, and what their server is", async () => {
  const { text } = await siteOf(`
paths:
  /a:
    get:
      operationId: a
      responses:
        '200':
          description: ok
          links:
            next:
              operationId: a
              parameters: {id: $response.body#/id, url: 'x{$response.body#/u}', num: 5, lit: text}
              requestBody: {k: 1}
              server: {url: 'https://l.test', description: Only for this.}
`);
  expect(text("a")).toMatch(
    /id from \$response\.body#\/id, url from x\{\$response\.body#\/u\}, num set to 5, lit set to text, its body set to \{"k":1\}, at https:\/\/l\.test \(Only for this\)/,
  );
});

it("the default of a server's variable may be empty", async () => {
  const { plan, text } = await siteOf(`
servers: [{url: 'https://a.test/{v}', variables: {v: {default: '', enum: ['', v1]}}}]
paths: {}
`);
  expect(text(plan.infoPage)).toContain('v: "" (default), v1');
});

it("a response tells whether it has a body", async () => {
  const { text } = await siteOf(`
paths:
  /a:
    get:
      operationId: a
      responses:
        '200': {description: ok, content: {application/pdf: {}}}
        '204': {description: Nothing}
        '400': {description: Bad}
`);
  expect(text("a")).toContain(
    "200\nNo example\n204\nNo content\n400\nNo content described",
  );
});

it.each([
  ["Payout desk", "Payout desk"],
  ["Acme", "Acme API"],
  ["The API of Acme", "The API of Acme"],
  ["واجهة", "واجهة"],
])("an API with the title %s is called %s", async (title, heading) => {
  const { plan, text } = await siteOf(
    `info: {title: ${title}, version: '1'}\npaths: {}`,
  );
  expect(text(plan.infoPage).split("\n")[0]).toBe(heading);
});

it("an overview without schemas has no heading for them", async () => {
  const { plan, text } = await siteOf(
    "paths: {/a: {get: {responses: {'200': {description: ok}}}}}",
  );
  expect(text(plan.infoPage).split("\n")).not.toContain("Schemas");
  const other = await siteOf(
    bodyOf("{$ref: '#/components/schemas/A'}", "{A: {type: object}}"),
  );
  expect(other.text(other.plan.infoPage).split("\n")).toContain("Schemas");
});

it.each([
  ["'*/*': {}", "The content may be of any media type."],
  ["application/pdf: {}", "The content is binary data."],
  [
    "'*/*': {schema: {type: string, format: binary}}",
    "The content is binary data.",
  ],
])("a body of %s is told: %s", async (media, words) => {
  const { text } = await siteOf(`
paths:
  /a: {get: {operationId: a, responses: {'200': {description: ok, content: {${media}}}}}}
`);
  const all = text("a").split("\n");
  expect(all).toContain(words);
  expect(all.filter((line) => line.startsWith("The content "))).toEqual(
    all.filter((line) => line === words),
  );
});

it.each([
  ["api-key", "Accepts the cookie api-key."],
  ["JSESSIONID", "Accepts the session cookie JSESSIONID."],
  ["connect.sid", "Accepts the session cookie connect.sid."],
])("the cookie %s is not called more than it is", async (name, words) => {
  const { text } = await siteOf(`
paths: {/a: {get: {operationId: a, responses: {'200': {description: ok}}}}}
security: [{k: []}]
components: {securitySchemes: {k: {type: apiKey, in: cookie, name: ${name}}}}
`);
  expect(text("a")).toContain(words);
});

it("a value of spaces alone can be seen", async () => {
  const { text } = await siteOf(
    bodyOf(`{type: object, properties: {it: {enum: [' ', "\\t", a]}}}`),
  );
  expect(text("a")).toContain(String.raw`One of " ", "\t", a`);
});
