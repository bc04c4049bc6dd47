import { describe, expect, test } from "vitest";
import type { DraftContext } from "./draft";
import { decodeDraft, type Draft, encodeDraft, writableDraft } from "./draft";

const context: DraftContext = {
  description: { openapi: "3.0.3", info: { title: "t", version: "1" } },
  parameters: [
    { name: "id", in: "path", schema: { type: "integer" } },
    { name: "api_key", in: "query", schema: { type: "string" } },
    {
      name: "pin",
      in: "query",
      schema: { type: "string", format: "password" },
    },
  ],
  body: {
    content: {
      "application/json": {
        schema: {
          type: "object",
          properties: {
            note: { type: "string" },
            hidden: { type: "string", writeOnly: true },
            inner: {
              type: "array",
              items: { type: "object", properties: {} },
            },
          },
        },
      },
      "multipart/form-data": {
        schema: {
          type: "object",
          properties: {
            clear: { type: "boolean" },
            file: { type: "string", format: "binary" },
            password: { type: "string" },
          },
        },
      },
    },
  },
};

const draft: Draft = {
  values: { "path.id": "7", "query.api_key": "canary", "query.pin": "canary" },
  mediaType: "application/json",
  choice: 1,
  inputs: {
    "application/json": {
      text: JSON.stringify({
        note: "ü ✓",
        hidden: "canary",
        client_secret: "canary",
        inner: [{ key: "canary", keep: 1 }],
      }),
    },
    "multipart/form-data": {
      fields: {
        clear: "true",
        password: "canary",
        file: new File(["canary"], "canary"),
      },
    },
    "text/gone": { text: "canary" },
  },
};

describe("writableDraft", () => {
  test("holds no secrets and no files", () => {
    const written = writableDraft(draft, context);
    expect(JSON.stringify(written)).not.toContain("canary");
    expect(written.values).toEqual({ "path.id": "7" });
    expect(JSON.parse(written.inputs["application/json"]?.text ?? "")).toEqual({
      note: "ü ✓",
      inner: [{ keep: 1 }],
    });
    expect(written.inputs["multipart/form-data"]).toEqual({
      fields: { clear: "true" },
    });
  });

  test("leaves a body without secrets as it was typed", () => {
    const text = '{\n "note":   1\n}';
    const written = writableDraft(
      { ...draft, inputs: { "application/json": { text } } },
      context,
    );
    expect(written.inputs["application/json"]?.text).toBe(text);
  });

  test("leaves out a body that cannot be read for secrets", () => {
    const text = '{ "password": "canary';
    const written = writableDraft(
      { ...draft, inputs: { "application/json": { text } } },
      context,
    );
    expect(written.inputs).toEqual({});
  });
});

describe("links", () => {
  test("a draft survives the way through a fragment", () => {
    const written = writableDraft(draft, context);
    const text = encodeDraft(written);
    expect(text).toMatch(/^[\w-]+$/);
    expect(decodeDraft(text)).toEqual(written);
  });

  test.each(["", "%%%", "e30", encodeDraft({ values: [] } as never), "bnVsbA"])(
    "a broken link is no draft: %s",
    (text) => {
      expect(decodeDraft(text)).toBeUndefined();
    },
  );
});
