import { expect, test } from "vitest";
import { requestStandIns } from "../../credentials/stand-ins";
import type { Description, Method } from "../../description/model/types";
import { brunoCollection } from "./bruno";
import { variablesOf } from "./collection";
import { collectionRequest } from "./collectionRequest";
import { postmanCollection } from "./postman";

const description: Description = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  security: [{ token: [] }],
  components: {
    securitySchemes: { token: { type: "http", scheme: "bearer" } },
  },
  paths: {
    "/pets/{id}/toys/{toy}": {
      put: {
        parameters: [
          { name: "id", in: "path", required: true, schema: {} },
          { name: "toy", in: "path", required: true, schema: {} },
          {
            ...{ name: "q", in: "query", required: true },
            schema: { const: "a b" },
          },
        ],
        requestBody: {
          content: { "application/json": { example: { size: 1 } } },
        },
      },
    },
    "/pets": { get: { security: [] } },
  },
};

const requestOf = (path: string, method: Method) =>
  collectionRequest(
    description,
    { path, method, title: `${method} ${path}` },
    requestStandIns(description, path, method),
  );

const folders = [
  {
    title: "Toys",
    requests: [requestOf("/pets/{id}/toys/{toy}", "put") ?? fail()],
  },
  { requests: [requestOf("/pets", "get") ?? fail()] },
];
const collection = {
  name: "Pets",
  folders,
  variables: variablesOf(folders, "https://pets.example/v1/"),
};

function fail(): never {
  throw new Error("No request could be written.");
}

test("the variables are the base URL and the credentials in use", () => {
  expect(collection.variables).toEqual({
    baseUrl: "https://pets.example/v1",
    ACCESS_TOKEN: "",
  });
});

test("Postman: folders by tag, path variables, base URL and token as variables", () => {
  const { item, variable } = JSON.parse(postmanCollection(collection)) as {
    item: [{ name: string; item: { request: unknown }[] }, { name: string }];
    variable: unknown;
  };
  expect(item.map(({ name }) => name)).toEqual(["Toys", "get /pets"]);
  expect(item[0].item[0]?.request).toMatchObject({
    method: "PUT",
    url: {
      raw: "{{baseUrl}}/pets/:id/toys/:toy?q=a%20b",
      host: ["{{baseUrl}}"],
      path: ["pets", ":id", "toys", ":toy"],
      query: [{ key: "q", value: "a%20b" }],
      variable: [
        { key: "id", value: "" },
        { key: "toy", value: "" },
      ],
    },
    header: [
      { key: "Accept", value: "*/*" },
      { key: "Authorization", value: "Bearer {{ACCESS_TOKEN}}" },
      { key: "Content-Type", value: "application/json" },
    ],
    body: { mode: "raw", raw: '{\n  "size": 1\n}' },
  });
  expect(variable).toEqual([
    { key: "baseUrl", value: "https://pets.example/v1" },
    { key: "ACCESS_TOKEN", value: "" },
  ]);
});

test("Bruno: folders by tag, path variables, and an environment", () => {
  const { items, environments } = JSON.parse(brunoCollection(collection)) as {
    items: [{ type: string; name: string; items: { request: unknown }[] }];
    environments: [{ variables: unknown }];
  };
  expect(items[0]).toMatchObject({ type: "folder", name: "Toys" });
  expect(items[0].items[0]?.request).toMatchObject({
    url: "{{baseUrl}}/pets/:id/toys/:toy?q=a%20b",
    params: [
      { name: "q", value: "a%20b", type: "query", enabled: true },
      { name: "id", value: "", type: "path", enabled: true },
      { name: "toy", value: "", type: "path", enabled: true },
    ],
    body: { mode: "json", json: '{\n  "size": 1\n}' },
  });
  expect(environments[0].variables).toMatchObject([
    { name: "baseUrl", value: "https://pets.example/v1", secret: false },
    { name: "ACCESS_TOKEN", value: "", secret: true },
  ]);
});

test("a path parameter that is a part of a segment is a variable of the collection", () => {
  const path = "/files/{name}.{ext}/{id}";
  const request = collectionRequest(
    {
      openapi: "3.1.0",
      info: { title: "Files", version: "1" },
      paths: {
        [path]: {
          get: {
            parameters: ["name", "ext", "id"].map((name) => ({
              ...{ name, in: "path" as const, required: true },
            })),
          },
        },
      },
    },
    { path, method: "get", title: "t" },
    [],
  );
  const own = [{ requests: [request ?? fail()] }];
  const variables = variablesOf(own, "https://files.example/");
  expect(variables).toMatchObject({ name: "", ext: "" });
  const written = { name: "Files", folders: own, variables };
  const { item } = JSON.parse(postmanCollection(written)) as {
    item: [{ request: { url: unknown } }];
  };
  expect(item[0].request.url).toMatchObject({
    raw: "{{baseUrl}}/files/{{name}}.{{ext}}/:id",
    path: ["files", "{{name}}.{{ext}}", ":id"],
    variable: [{ key: "id", value: "" }],
  });
  const { items, environments } = JSON.parse(brunoCollection(written)) as {
    items: [{ request: { params: unknown } }];
    environments: [{ variables: unknown[] }];
  };
  expect(items[0].request.params).toEqual([
    { name: "id", value: "", type: "path", enabled: true },
  ]);
  expect(environments[0].variables).toContainEqual({
    ...{ name: "ext", value: "", type: "text", enabled: true },
    secret: false,
  });
});
