import { describe, expect, test } from "vitest";
import { fieldErrors, pathText } from "./fieldErrors";

const brief = (body: unknown) =>
  fieldErrors(body).map(({ path, message }) => `${pathText(path)}: ${message}`);

describe("fieldErrors", () => {
  test("by field, nested and in lists, as Django REST framework", () => {
    expect(
      brief({
        username: ["This field is required."],
        users: [{}, { email: ["Enter a valid email address."] }],
        non_field_errors: ["Too many."],
        code: "invalid",
      }),
    ).toEqual([
      "username: This field is required.",
      "users[1].email: Enter a valid email address.",
      ": Too many.",
    ]);
  });

  test("a single sentence is about the request", () => {
    expect(brief({ detail: "JSON parse error" })).toEqual([
      ": JSON parse error",
    ]);
    expect(brief({ title: ["Too long."] })).toEqual(["title: Too long."]);
    expect(brief("Nonsense")).toEqual([": Nonsense"]);
    expect(brief(["a", "b"])).toEqual([": a", ": b"]);
  });

  test("lists of FastAPI, JSON:API and Problem Details", () => {
    expect(
      brief({ detail: [{ loc: ["body", "items", 0, "id"], msg: "wrong" }] }),
    ).toEqual(["items[0].id: wrong"]);
    expect(
      brief({
        errors: [
          { source: { pointer: "/data/attributes/name" }, detail: "short" },
          { source: { parameter: "page" }, title: "no number" },
        ],
      }),
    ).toEqual(["name: short", "page: no number"]);
    expect(
      brief({
        type: "about:blank",
        errors: [{ pointer: "#/a~1b", detail: "must be positive" }],
      }),
    ).toEqual(["a/b: must be positive"]);
    expect(
      brief({
        "invalid-params": [{ name: "age", reason: "must be positive" }],
      }),
    ).toEqual(["age: must be positive"]);
    expect(brief({ errors: { name: ["short"] } })).toEqual(["name: short"]);
  });

  test("ends, however deep a body is", () => {
    let deep: unknown = "x";
    for (let depth = 0; depth < 1000; depth++) deep = { a: deep };
    expect(fieldErrors(deep)).toEqual([]);
  });
});
