import { describe, expect, it } from "vitest";
import { writeMdx } from "../../page/tree/write";
import { planOf, planOne, wordsOf } from "../testing/plan";
import { withIndexes } from "../indexes";
import { infoPage } from "./info-page";
import { schemaPage } from "./schema-page";
import { tagPage } from "./tag-page";
import { relationsOf } from "../relations/relations";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: unknown) => ({ "application/json": { schema } });

describe("schemaPage", () => {
  const { plan, description } = planOne(
    { requestBody: { content: json(ref("A")) } },
    {
      A: {
        type: "object",
        properties: {
          b: ref("B"),
          inline: { type: "object", properties: { c: { type: "string" } } },
        },
      },
      B: { type: "object", properties: { deep: { type: "string" } } },
    },
  );
  const relations = relationsOf(description, plan.operations);
  const [a = "", b = ""] = plan.schemas.map((one) =>
    writeMdx(schemaPage(one, plan, relations)),
  );

  it("links to other schemas' pages instead of showing them", () => {
    expect(a).toContain('schemaHref={"/reference/schemas/b"}');
    expect(a).not.toContain('id={"schema.b.deep"}');
    expect(a).toContain('id={"schema.inline.c"}');
    expect(b).toContain('id={"schema.deep"}');
  });

  it("lists the operations and schemas that use it", () => {
    expect(a).toContain('<Link\nto={"/reference/make"}');
    expect(b).toContain('<Link\nto={"/reference/schemas/a"}');
    expect(wordsOf(b)).not.toContain("No operation uses this schema.");
  });
});

describe("tagPage", () => {
  it("has the tag's description and operations", () => {
    const plan = planOf({
      tags: [
        {
          ...{ name: "a", description: "About *a*" },
          externalDocs: { url: "javascript:x", description: "] bad [" },
        },
      ],
      paths: { "/a/": { get: { operationId: "a_list", tags: ["a"] } } },
    });
    const [tag] = plan.tags;
    const page = writeMdx(tag && tagPage(tag, plan));
    expect(wordsOf(page)).toContain("About aGETGet the a/a/");
    expect(page).not.toContain("javascript");
  });
});

describe("infoPage", () => {
  it("lists version, servers, credentials, downloads and contacts", () => {
    const page = writeMdx(
      infoPage(
        planOf({
          info: {
            ...{ title: "Things", version: "1.2" },
            contact: { name: "We", url: "javascript:x", email: "we@x.test" },
            license: { name: "MIT", url: "https://mit.test/" },
          },
          servers: [
            {
              url: "https://{host}/",
              variables: { host: { default: "a", enum: ["a", "b"] } },
            },
          ],
          components: {
            securitySchemes: { key: { type: "http", scheme: "bearer" } },
          },
        }),
      ),
    );
    const words = wordsOf(page);
    expect(words).toContain("Version 1.2");
    expect(words).toContain("https://{host}/");
    expect(words).toContain("host: a");
    expect(words).toContain("HTTP bearer authentication.");
    expect(page).toContain('"mailto:we@x.test"');
    expect(page).toContain('"https://mit.test/"');
    expect(page).not.toContain("javascript");
    expect(page).toContain('download={"openapi.yaml"}');
  });

  it("shows OAuth flows, defaults of server variables, and details without a link", () => {
    const page = writeMdx(
      infoPage(
        planOf({
          info: {
            ...{ title: "Things", version: "1.2", summary: "In short." },
            contact: { name: "The team" },
            license: { name: "MIT", identifier: "MIT" },
          },
          servers: [
            {
              url: "https://{host}/",
              variables: { host: { default: "b", enum: ["a", "b"] } },
            },
          ],
          tags: [{ name: "Guide", description: "Read *this* first." }],
          paths: { "/a": { get: {} } },
          components: {
            securitySchemes: {
              oauth: {
                ...{ type: "oauth2", deprecated: true },
                oauth2MetadataUrl: "https://login.test/.well-known",
                flows: {
                  clientCredentials: {
                    tokenUrl: "https://login.test/token",
                    scopes: { "read:x": "Read it" },
                  },
                },
              },
            },
          },
        }),
      ),
    );
    const words = wordsOf(page);
    expect(words).toContain("In short.");
    expect(words).toContain("host: b (default), a");
    expect(words).toContain("Token URL: https://login.test/token");
    expect(words).toContain("Scope read:x: Read it");
    expect(words).toContain("Server metadata: https://login.test/.well-known");
    expect(words).toContain("clientCredentials.Deprecated.");
    expect(page).toContain('id={"scheme-oauth"}');
    expect(words).toContain(
      "By tag. Operations and schemas are also listed from A to Z.Guide",
    );
    expect(words).toContain("The team");
    expect(page).toContain('"https://spdx.org/licenses/MIT.html"');
  });
});

it("links to the index if there are many schemas", () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 201 }, (_, index) => [`A${String(index)}`, {}]),
  );
  const plan = withIndexes(planOf({ components: { schemas } }));
  const page = writeMdx(infoPage(plan));
  expect(page).toContain('to={"/reference/index-schemas"}');
  expect(page).not.toContain('"/reference/schemas/a7"');
});
