import { describe, expect, it } from "vitest";
import type { ChangeFacts } from "../facts/types";
import { changesOf } from "./filter";
import { matchCalls } from "./match";
import { readCalls } from "./read";

const operations = [
  ["get", "/core/users/", "core_users_list"],
  ["post", "/core/users/", "core_users_create"],
  ["get", "/core/users/{id}/", "core_users_retrieve"],
  ["get", "/core/users/me/", "core_users_me_retrieve"],
  ["post", "/core/users/{id}/set_password/", "core_users_set_password_create"],
].map(([method = "", path = "", operationId = ""]) => ({
  ...{ method, path, operationId },
}));

function matched(text: string) {
  const { found, unknown } = matchCalls(readCalls(text), operations);
  return { found: [...found.keys()], unknown };
}

describe("calls", () => {
  it.each<[string, string, string[]]>([
    ["a request line", "GET /core/users/", ["get /core/users/"]],
    [
      "an item of a list",
      "- `post /core/users/{pk}/set_password`",
      ["post /core/users/{}/set_password/"],
    ],
    ["an id", "core_users_list", ["get /core/users/"]],
    [
      "an earlier prefix of an id",
      "api.core_users_create",
      ["post /core/users/"],
    ],
    [
      "a URL with values, a base path and a query",
      "https://id.example/api/v3/core/users/42/?x=1#y",
      ["get /core/users/{}/"],
    ],
    [
      "a literal before a parameter",
      "GET /api/v3/core/users/me/",
      ["get /core/users/me/"],
    ],
    [
      "curl over several lines",
      "curl -H 'Accept: a/b' \\\n  --json '{\"a\": \"/x/\"}' \\\n  https://id.example/api/v3/core/users/42/set_password/",
      ["post /core/users/{}/set_password/"],
    ],
    [
      "curl with a method and a variable",
      'curl -sX POST "$HOST/api/v3/core/users/" | jq .',
      ["post /core/users/"],
    ],
    [
      "curl with -G and data",
      "curl -G -d page=2 $HOST/api/v3/core/users/",
      ["get /core/users/"],
    ],
    [
      "fetch with a method",
      'await fetch(`${base}/core/users/${id}/set_password/`, { method: "POST" })',
      ["post /core/users/{}/set_password/"],
    ],
    [
      "a method of a library",
      'requests.get(f"{base}/api/v3/core/users/{pk}/")',
      ["get /core/users/{}/"],
    ],
    [
      "a concatenated path",
      'http.get("/core/users/" + user.id + "/")',
      ["get /core/users/{}/"],
    ],
    [
      "a client's method",
      "const list = await new CoreApi(config).coreUsersList({ page: 2 });",
      ["get /core/users/"],
    ],
    [
      "a HAR",
      JSON.stringify({
        log: {
          entries: [
            { request: { method: "GET", url: "https://a.b/core/users/7/" } },
          ],
        },
      }),
      ["get /core/users/{}/"],
    ],
  ])("are found in %s", (_, text, expected) => {
    expect(matched(text)).toEqual({ found: expected, unknown: [] });
  });

  it("without a method match every operation with that path", () => {
    expect(matched("/api/v3/core/users/").found).toEqual([
      ...["get /core/users/", "post /core/users/"],
    ]);
  });

  it("that match nothing are reported", () => {
    expect(
      matched(
        "GET /nothing/here/\ncore_nothing\n# a comment\nDELETE /core/users/",
      ).unknown,
    ).toEqual(["GET /nothing/here/", "core_nothing", "DELETE /core/users/"]);
  });
});

it("keeps the changes of the calls, with the severity they have for them", () => {
  const base = { rule: "enum-added", where: "", message: "x" };
  const facts: ChangeFacts = {
    from: { name: "1", version: "1" },
    to: { name: "2", version: "2" },
    ...{ date: "2026-01-01", operations },
    changes: [
      {
        ...{ ...base, severity: "breaking", subject: "schema", names: ["K"] },
        uses: [
          { severity: "breaking", direction: "response", operations: [0, 2] },
          { severity: "additive", direction: "request", operations: [1] },
        ],
      },
      {
        ...{ ...base, severity: "breaking", subject: "operation" },
        uses: [{ severity: "breaking", operations: [4] }],
      },
      { ...{ ...base, severity: "additive", subject: "api" }, uses: [] },
    ],
  };
  const { changes } = changesOf(facts, new Set(["post /core/users/"]));
  expect(changes.map(({ severity, subject }) => [severity, subject])).toEqual([
    ["additive", "schema"],
    ["additive", "api"],
  ]);
  expect(changes[0]?.uses).toEqual([
    { severity: "additive", direction: "request", operations: [1] },
  ]);
});
