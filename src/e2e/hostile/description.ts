import { attack, dataUrl, longAttack, scriptUrl, shortAttack } from "./attack";

const docs = (field: string) => ({
  description: longAttack(`${field}.externalDocs.description`),
  url: scriptUrl(`${field}.externalDocs.url`),
});

const example = (field: string) => ({
  summary: attack(`${field}.summary`),
  description: longAttack(`${field}.description`),
  value: attack(`${field}.value`),
  externalValue: dataUrl(`${field}.externalValue`),
});

/** Returns a schema with every keyword that contains text. */
function schema(field: string, more: Record<string, unknown> = {}) {
  return {
    type: "string",
    title: attack(`${field}.title`),
    description: longAttack(`${field}.description`),
    format: attack(`${field}.format`),
    pattern: attack(`${field}.pattern`).replace(/[^\w<>/="' :;]/g, "."),
    default: attack(`${field}.default`),
    example: attack(`${field}.example`),
    enum: [attack(`${field}.enum`), attack(`${field}.enum2`)],
    "x-enumDescriptions": {
      [attack(`${field}.enum`)]: attack(`${field}.enumDescription`),
    },
    contentMediaType: attack(`${field}.contentMediaType`),
    contentEncoding: attack(`${field}.contentEncoding`),
    externalDocs: docs(field),
    ...more,
  };
}

const thing = (field: string) =>
  schema(field, {
    type: "object",
    enum: undefined,
    default: { [attack(`${field}.default.key`)]: attack(`${field}.default`) },
    example: { [attack(`${field}.example.key`)]: attack(`${field}.example`) },
    required: ["kind", attack(`${field}.property`)],
    properties: {
      kind: { type: "string" },
      [attack(`${field}.property`)]: schema(`${field}.property`),
      list: {
        type: "array",
        items: schema(`${field}.items`),
        default: [attack(`${field}.list`)],
      },
      either: {
        oneOf: [schema(`${field}.oneOf`), { type: "integer" }],
      },
      open: {
        type: "object",
        additionalProperties: schema(`${field}.additionalProperties`),
      },
    },
  });

const header = (field: string) => ({
  description: longAttack(`${field}.description`),
  example: attack(`${field}.example`),
  schema: schema(`${field}.schema`),
});

const parameter = (place: string) => {
  const field = `parameter.${place}`;
  return {
    name: place === "path" ? "id" : attack(`${field}.name`),
    in: place,
    required: place === "path",
    description: longAttack(`${field}.description`),
    schema: schema(`${field}.schema`),
    examples: { [attack(`${field}.examples`)]: example(`${field}.example`) },
  };
};

const content = (field: string) => ({
  "application/json": {
    schema: { $ref: "#/components/schemas/Thing" },
    examples: { [attack(`${field}.examples`)]: example(`${field}.example`) },
  },
  "multipart/form-data": {
    schema: thing(`${field}.multipart`),
    encoding: {
      list: {
        contentType: attack(`${field}.contentType`),
        headers: { [attack(`${field}.encoding.header`)]: header(field) },
      },
    },
  },
  [attack(`${field}.mediaType`)]: {
    schema: schema(`${field}.other`),
    example: attack(`${field}.other.example`),
  },
});

const response = (field: string) => ({
  description: longAttack(`${field}.description`),
  headers: { [attack(`${field}.header.name`)]: header(`${field}.header`) },
  content: content(field),
  links: {
    [attack(`${field}.link.name`)]: {
      description: longAttack(`${field}.link.description`),
      operationId: shortAttack("operationId.post"),
      parameters: { id: attack(`${field}.link.parameter`) },
    },
  },
});

const server = (field: string) => ({
  url: `https://api.example.com/{${field.replaceAll(".", "")}}/`,
  description: longAttack(`${field}.description`),
  variables: {
    [field.replaceAll(".", "")]: {
      default: attack(`${field}.default`),
      enum: [attack(`${field}.default`), attack(`${field}.enum`)],
      description: longAttack(`${field}.variable.description`),
    },
  },
});

const operation = (method: string) => ({
  operationId: shortAttack(`operationId.${method}`),
  summary: attack(`operation.${method}.summary`),
  description: longAttack(`operation.${method}.description`),
  tags: [shortAttack("tag.name")],
  externalDocs: docs(`operation.${method}`),
  "x-permissions": [attack(`operation.${method}.permission`)],
  parameters: ["path", "query", "header", "cookie"].map(parameter),
  responses: {
    "200": response(`response.${method}`),
    default: response("other"),
  },
});

/** A description with hostile text in every field that can contain text. */
export const hostileDescription = {
  openapi: "3.1.0",
  info: {
    title: shortAttack("info.title"),
    version: attack("info.version"),
    summary: attack("info.summary"),
    description: longAttack("info.description"),
    termsOfService: scriptUrl("info.termsOfService"),
    contact: {
      name: attack("contact.name"),
      url: scriptUrl("contact.url"),
      email: attack("contact.email"),
    },
    license: { name: attack("license.name"), url: dataUrl("license.url") },
  },
  externalDocs: docs("description"),
  servers: [
    server("server.first"),
    { url: scriptUrl("server.url"), description: attack("server.script") },
    { url: dataUrl("server.url"), description: attack("server.data") },
    { url: attack("server.url") },
  ],
  tags: [
    {
      name: shortAttack("tag.name"),
      "x-displayName": attack("tag.displayName"),
      description: longAttack("tag.description"),
      externalDocs: docs("tag"),
    },
  ],
  security: [{ oauth: [attack("scope")], key: [], oidc: [], basic: [] }],
  paths: {
    [`/things/{id}/${attack("path").replace(/[{}?#]/g, "")}`]: {
      summary: attack("pathItem.summary"),
      description: longAttack("pathItem.description"),
      servers: [server("pathItem.server")],
      get: operation("get"),
    },
    "/things/{id}/": {
      post: {
        ...operation("post"),
        requestBody: {
          description: longAttack("requestBody.description"),
          required: true,
          content: content("requestBody"),
        },
        callbacks: {
          [attack("callback.name")]: {
            [`{$request.body#/url}?${attack("callback.expression")}`]: {
              post: {
                summary: attack("callback.summary"),
                description: longAttack("callback.description"),
                requestBody: { content: content("callback") },
                responses: { "200": response("callback.response") },
              },
            },
          },
        },
      },
    },
  },
  webhooks: {
    [attack("webhook.name")]: { post: operation("webhook") },
  },
  components: {
    schemas: {
      Thing: {
        ...thing("schema"),
        discriminator: {
          propertyName: "kind",
          mapping: {
            [attack("discriminator.value")]: "#/components/schemas/Part",
          },
        },
      },
      Part: {
        allOf: [{ $ref: "#/components/schemas/Thing" }, thing("part")],
      },
      Choice: {
        title: attack("choice.title"),
        oneOf: [
          { $ref: "#/components/schemas/Thing" },
          { $ref: "#/components/schemas/Part" },
        ],
        discriminator: {
          propertyName: "kind",
          mapping: { [attack("choice.value")]: "#/components/schemas/Part" },
        },
      },
      [shortAttack("schema.name")]: thing("named"),
    },
    securitySchemes: {
      oauth: {
        type: "oauth2",
        description: longAttack("oauth.description"),
        flows: {
          authorizationCode: {
            authorizationUrl: scriptUrl("oauth.authorizationUrl"),
            tokenUrl: dataUrl("oauth.tokenUrl"),
            refreshUrl: scriptUrl("oauth.refreshUrl"),
            scopes: { [attack("scope")]: attack("scope.description") },
          },
        },
      },
      key: {
        type: "apiKey",
        in: "header",
        name: attack("apiKey.name"),
        description: longAttack("apiKey.description"),
      },
      oidc: {
        type: "openIdConnect",
        openIdConnectUrl: scriptUrl("oidc.url"),
        description: longAttack("oidc.description"),
      },
      basic: {
        type: "http",
        scheme: attack("http.scheme"),
        bearerFormat: attack("http.bearerFormat"),
        description: longAttack("http.description"),
      },
      [attack("scheme.name")]: { type: "http", scheme: "bearer" },
    },
  },
};
