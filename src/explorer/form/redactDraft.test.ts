import { describe, expect, test } from "vitest";
import type { Parameter, Schema } from "../../description/model/types";
import { buildBody } from "../../request/body";
import { bruno } from "../../request/exports/bruno";
import { har } from "../../request/exports/har";
import { postman } from "../../request/exports/postman";
import { sampleLanguages } from "../../request/samples";
import { encodingsFound } from "../../testing/encodings";
import { composeRequest } from "../send/compose";
import { type Draft, type DraftContext, encodeDraft } from "./draft";
import type { SecretPolicy } from "../secrets/fields";
import { maskedDraft, unreadableBody, writableDraft } from "./redactDraft";

const string: Schema = { type: "string" };

const parameter = (
  at: Parameter["in"],
  name: string,
  schema: Schema = string,
): Parameter => ({
  name,
  in: at,
  schema,
  ...(at === "path" && { required: true }),
});

const bodySchema: Schema = {
  type: "object",
  properties: {
    note: string,
    hidden: { type: "string", writeOnly: true },
    send_password: { type: "boolean" },
    token_validity: string,
    inner: { type: "array", items: { type: "object" } },
    either: {
      oneOf: [
        { $ref: "#/components/schemas/Plain" },
        { $ref: "#/components/schemas/Odd" },
      ],
    },
    lines: { type: "array", items: { type: "string", format: "password" } },
    map: { additionalProperties: { type: "string", format: "password" } },
  },
};

const context: DraftContext = {
  description: {
    openapi: "3.0.3",
    info: { title: "t", version: "1" },
    paths: { "/x/{id}/{access_token}": { post: {} } },
    components: {
      securitySchemes: {
        odd: { type: "apiKey", in: "header", name: "X-Odd" },
      },
      schemas: {
        Plain: { type: "object", properties: { a: string } },
        Odd: {
          allOf: [
            { $ref: "#/components/schemas/Odd" },
            {
              type: "object",
              properties: { z: { type: "string", format: "password" } },
            },
          ],
        },
        Mode: { type: "string", enum: ["password", "none"] },
      },
    },
  },
  parameters: [
    parameter("path", "id"),
    parameter("path", "access_token"),
    parameter("header", "X-API-Key"),
    parameter("header", "X-Odd"),
    parameter("header", "X-Note"),
    parameter("query", "pwd"),
    parameter("query", "otp", { type: "integer" }),
    parameter("query", "odd", { type: "string", format: "password" }),
    parameter("query", "marked"),
    parameter("query", "password_mode", { $ref: "#/components/schemas/Mode" }),
    parameter("query", "secret", {
      oneOf: [{ $ref: "#/components/schemas/Mode" }, { type: "null" }],
    }),
    parameter("query", "token", { type: "boolean" }),
    parameter("query", "signing_key", { type: "string", format: "uuid" }),
    {
      ...parameter("query", "filter", { type: "object" }),
      style: "deepObject",
      explode: true,
    },
    {
      name: "json",
      in: "query",
      content: { "application/json": { schema: string } },
    },
    parameter("cookie", "session_token"),
  ],
  body: {
    content: {
      "application/json": { schema: bodySchema },
      "application/x-www-form-urlencoded": { schema: bodySchema },
      "multipart/form-data": { schema: bodySchema },
      "application/xml": {},
      "text/plain": {},
    },
  },
};

const policy: SecretPolicy = {
  description: context.description,
  marked: new Set(["query.marked", "body/inner/odd name", "query.json/deep"]),
};

const open = {
  "path.id": "7",
  "header.X-Note": "open",
  "query.password_mode": "password",
  "query.secret": "none",
  "query.token": "true",
  "query.signing_key": "4b1b1e0f-0000-4000-8000-000000000000",
};

const secretBody = {
  note: "ü ✓",
  hidden: "canary",
  send_password: true,
  token_validity: "days=1",
  clientSecret: "canary",
  inner: [{ key: "canary", keep: 1, "odd name": "canary" }],
  either: { a: "kept", z: "canary" },
  lines: ["canary"],
  map: { anything: "canary" },
  "private-key": { pem: "canary" },
};

const draftWith = (inputs: Draft["inputs"], mediaType: string): Draft => ({
  values: {
    ...open,
    "path.access_token": "canary",
    "header.X-API-Key": "canary",
    "header.X-Odd": "canary",
    "query.pwd": "canary",
    "query.otp": "canary",
    "query.odd": "canary",
    "query.marked": "canary",
    "query.filter": { api_key: "canary", name: "kept" },
    "query.json": { deep: "canary", also: { passphrase: "canary" } },
    "cookie.session_token": "canary",
  },
  mediaType,
  inputs,
});

const draft = draftWith(
  {
    "application/json": { text: JSON.stringify(secretBody) },
    "application/x-www-form-urlencoded": {
      fields: { note: "open", "api-key": "canary", hidden: "canary" },
    },
    "multipart/form-data": {
      fields: {
        send_password: "true",
        password: "canary",
        inner: [{ pin: "canary" }],
        file: new File(["canary"], "canary"),
      },
    },
    "text/gone": { text: "canary" },
  },
  "application/json",
);

describe("stored drafts and links", () => {
  const written = writableDraft(draft, context, policy);

  test("contain no secrets and no files, in any encoding", () => {
    for (const text of [JSON.stringify(written), encodeDraft(written)]) {
      expect(encodingsFound(text, "canary")).toEqual([]);
    }
  });

  test("contain everything else", () => {
    expect(written.values).toEqual({
      ...open,
      "query.filter": { name: "kept" },
      "query.json": { also: {} },
    });
    expect(JSON.parse(written.inputs["application/json"]?.text ?? "")).toEqual({
      note: "ü ✓",
      send_password: true,
      token_validity: "days=1",
      inner: [{ keep: 1 }],
      either: { a: "kept" },
      map: {},
    });
    expect(written.inputs["multipart/form-data"]).toEqual({
      fields: { send_password: "true", inner: [{}] },
    });
  });

  const jsonOf = (text: string) =>
    writableDraft(
      draftWith({ "application/json": { text } }, "application/json"),
      context,
      policy,
    ).inputs["application/json"]?.text;

  test("keep a body without secrets as typed", () => {
    const text = '{\n "note":   1.0\n}';
    expect(jsonOf(text)).toBe(text);
  });

  test("leave out a secret that a later member of the same name hides", () => {
    expect(jsonOf('{"note": {"password": "canary"}, "note": 1}')).toBe(
      '{\n  "note": 1\n}',
    );
  });

  test.each([
    '{ "password": "canary',
    '{"a":'.repeat(9000) + '"canary"' + "}".repeat(9000),
  ])("leaves out a body that cannot be looked through", (text) => {
    expect(jsonOf(text) ?? "").not.toContain("canary");
  });

  test("a body that is itself a secret is left out", () => {
    const media = { schema: { type: "string", format: "password" } };
    const own = {
      ...context,
      body: { content: { "application/json": media } },
    };
    const inputs = { "application/json": { text: '"canary"' } };
    const one = draftWith(inputs, "application/json");
    expect(writableDraft(one, own, policy).inputs).toEqual({});
  });
});

describe("code and exports", () => {
  /** Returns every representation of a request that can be copied or saved without its secrets. */
  function everything(one: Draft): string[] {
    const mediaType = one.mediaType ?? "";
    const media = context.body?.content[mediaType] ?? {};
    const masked = maskedDraft(one, context, policy);
    const operation = {
      path: "/x/{id}/{access_token}",
      method: "post",
      apiRoot: "https://api.example.com/",
    } as const;
    const composed = composeRequest({
      ...operation,
      parameters: context.parameters,
      accept: "application/json",
      values: one.values,
      body: buildBody(mediaType, media, one.inputs[mediaType] ?? {}),
      masked: {
        values: masked.values,
        body: buildBody(mediaType, media, masked.inputs[mediaType] ?? {}),
      },
      alternative: [],
      credentials: [],
      cookies: "",
    });
    const request = composed.masked;
    if (!request) throw composed.problem ?? new Error("Nothing was built.");
    expect(JSON.stringify(composed.request)).toContain("canary");
    expect(composed.holdsKey).toBe(true);
    const sample = {
      ...operation,
      description: context.description,
      values: masked.values,
    };
    return [
      composed.preview,
      har(request, new Date(0)),
      postman(request, "x"),
      bruno(request, "x"),
      ...sampleLanguages.map(({ write }) => write(request, sample)),
    ];
  }

  test.each([
    ["application/json", { text: JSON.stringify(secretBody) }],
    ["application/json", { text: '{"password": "canary' }],
    [
      "application/x-www-form-urlencoded",
      { fields: { note: "open", "api-key": "canary", hidden: "canary" } },
    ],
    [
      "multipart/form-data",
      { fields: { password: "canary", inner: [{ pin: "canary" }] } },
    ],
    ["application/xml", { text: "<a><password>canary</password></a>" }],
    ["application/xml", { text: '<a api-key="canary"/>' }],
    ["text/plain", { text: "user: zoe\n  private_key: canary\n" }],
    ["text/plain", { text: '{"apiKey": "canary", "a": 1}' }],
  ])("%s: %o", (mediaType, input) => {
    for (const text of everything(
      draftWith({ [mediaType]: input }, mediaType),
    )) {
      expect(encodingsFound(text, "canary"), text).toEqual([]);
    }
  });

  test("use a placeholder for each secret", () => {
    const masked = maskedDraft(draft, context, policy);
    expect(masked.values).toMatchObject({
      ...open,
      "path.access_token": "ACCESS_TOKEN",
      "header.X-API-Key": "X_API_KEY",
      "query.filter": { api_key: "API_KEY", name: "kept" },
    });
    expect(
      JSON.parse(masked.inputs["application/json"]?.text ?? ""),
    ).toMatchObject({
      note: "ü ✓",
      clientSecret: "CLIENT_SECRET",
      "private-key": "PRIVATE_KEY",
      inner: [{ key: "KEY", keep: 1, "odd name": "ODD_NAME" }],
    });
  });

  test("a body that is not valid JSON is hidden until secrets are shown", () => {
    const one = draftWith(
      { "application/json": { text: "{" } },
      "application/json",
    );
    expect(
      maskedDraft(one, context, policy).inputs["application/json"]?.text,
    ).toBe(unreadableBody);
  });
});
