import { describe, expect, test } from "vitest";
import { requestProblems, type EnteredRequest } from "./requestProblems";

const json = "application/json";
const form = "multipart/form-data";

const about = (change: Partial<EnteredRequest>) =>
  requestProblems({
    description: { openapi: "3.0.3", info: { title: "t", version: "1" } },
    parameters: [],
    values: {},
    schemes: [],
    body: undefined,
    mediaType: json,
    input: {},
    built: undefined,
    bodyProblems: [],
    ...change,
  }).map(({ text }) => text);

const built = { kind: "text", mediaType: json, text: "{" } as const;

describe("problems before sending", () => {
  test("none if the request matches the description", () => {
    expect(about({ parameters: [{ name: "q", in: "query" }] })).toEqual([]);
    expect(about({ body: { content: { [json]: {} } } })).toEqual([]);
  });

  test("a required parameter without a value", () => {
    const parameters = [{ name: "q", in: "query" as const, required: true }];
    expect(about({ parameters })).toEqual([
      'The query parameter "q" is required and has no value.',
    ]);
    expect(about({ parameters, values: { "query.q": "" } })).toEqual([]);
  });

  test("none for a parameter that a credential is sent as", () => {
    const parameters = (["query", "header"] as const).map((location) => ({
      ...{ name: "x-key", in: location, required: true },
    }));
    const key = { type: "apiKey" as const, name: "X-Key" };
    expect(
      about({
        parameters,
        schemes: [
          { ...key, in: "header" },
          { ...key, in: "query" },
        ],
      }),
    ).toEqual(['The query parameter "x-key" is required and has no value.']);
  });

  test("an empty required body", () => {
    const body = { required: true, content: { [json]: {} } };
    expect(about({ body })).toEqual(["A body is required, but it is empty."]);
  });

  test("problems in the body, with line and pointer", () => {
    expect(
      about({
        body: { content: { [json]: {} } },
        built,
        bodyProblems: [
          { line: 2, pointer: "/a/0", message: "Too long." },
          { line: 1, pointer: "", message: "No JSON." },
        ],
      }),
    ).toEqual(["Line 2, /a/0: Too long.", "Line 1: No JSON."]);
  });

  test("a required field of a form", () => {
    const schema = {
      type: "object",
      required: ["file", "pk"],
      properties: {
        file: { type: "string" },
        pk: { type: "integer", readOnly: true },
      },
    };
    const body = { content: { [form]: { schema } } };
    const parts = { kind: "multipart", parts: [] } as const;
    const given = { body, mediaType: form, built: { ...parts, parts: [] } };
    expect(about(given)).toEqual([
      'The field "file" of the body is required and has no value.',
    ]);
    expect(about({ ...given, input: { fields: { file: "x" } } })).toEqual([]);
  });
});
