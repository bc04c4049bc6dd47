import { describe, expect, it } from "vitest";
import type { IndexedOperation } from "../config/changelog-index";
import type { ChangeFact, ChangeFacts } from "../description/diff/facts/types";
import { pairsBetween, versionsOf } from "./pairs";
import { type ComparedPair, selectChanges } from "./select";
import { summaryOf } from "./words";

const operations: IndexedOperation[] = [
  ["get", "/users/", "users_list", "List users"],
  ["get", "/users/{id}/", "users_retrieve", "Get a user"],
  ["post", "/users/", "users_create", "Create a user"],
  ["get", "/groups/", "groups_list", "List groups"],
].map(([method = "", path = "", operationId = "", title = ""]) => ({
  ...{ method, path, operationId, title },
}));

const onOperation = (
  index: number,
  message: string,
  severity: ChangeFact["severity"],
): ChangeFact => ({
  ...{ severity, rule: "x", subject: "operation", where: "query parameter q" },
  ...{ message, uses: [{ severity, operations: [index] }] },
});

function pair(from: string, to: string, changes: ChangeFact[]): ComparedPair {
  const facts: ChangeFacts = {
    from: { name: from, version: from },
    to: { name: to, version: to },
    ...{ date: "2026-01-01", operations, changes },
  };
  return { from, to, page: `/changelog/${to}`, facts };
}

const user: ChangeFact = {
  ...{ severity: "breaking", rule: "x", subject: "schema", names: ["User"] },
  ...{ where: ".name", message: "It is gone." },
  uses: [
    { severity: "breaking", direction: "response", operations: [0, 1] },
    { severity: "additive", direction: "request", operations: [2] },
  ],
};
const pairs = [
  pair("2", "3", [user, onOperation(3, "The groups changed.", "breaking")]),
  pair("1", "2", [onOperation(1, "The parameter is new.", "additive")]),
];
const shown = (text: string, from = pairs) =>
  selectChanges(text, from, operations).sections.map(({ severity, calls }) => [
    severity,
    ...calls.map(({ operation, changes }) => [
      operation?.operationId,
      ...changes.map(({ version, message }) => `${version}: ${message}`),
    ]),
  ]);

describe("changes for calls", () => {
  it("include those of all pairs, breaking ones first", () => {
    expect(shown("curl https://id.example/api/v3/users/42/")).toEqual([
      ["breaking", ["users_retrieve", "3: It is gone."]],
      ["additive", ["users_retrieve", "2: The parameter is new."]],
    ]);
  });

  it("are empty if another operation has changed", () => {
    expect(shown("GET /groups/", pairs.slice(1))).toEqual([]);
    expect(shown("GET /groups/")).toEqual([
      ["breaking", ["groups_list", "3: The groups changed."]],
    ]);
  });

  it("have the severity that applies to each call", () => {
    expect(shown("users_create\nusers_list")).toEqual([
      ["breaking", ["users_list", "3: It is gone."]],
      ["additive", ["users_create", "3: It is gone."]],
    ]);
  });

  it("link to their entry in the changelog, regardless of their severity here", () => {
    const [section] = selectChanges("users_create", pairs, operations).sections;
    expect(section?.calls[0]?.changes).toEqual([
      {
        ...{ version: "3", where: "User.name", message: "It is gone." },
        ...{
          directions: ["requests"],
          to: "/changelog/3#breaking.schema.User",
        },
      },
    ]);
  });

  it("include those of the API itself, unless there are no calls", () => {
    const api: ChangeFact = {
      ...{ severity: "breaking", rule: "x", subject: "api", where: "servers" },
      ...{ message: "It is gone.", uses: [] },
    };
    const only = [pair("1", "2", [api])];
    expect(shown("GET /groups/", only)).toEqual([
      ["breaking", [undefined, "2: It is gone."]],
    ]);
    expect(shown("GET /nothing/", only)).toEqual([]);
  });
});

it.each([
  [
    "GET /users/7/\nGET /nothing/",
    "1 of 1 operation changed: 1 breaking, 1 additive. 1 call could not be recognized.",
  ],
  [
    "GET /nothing/",
    "No calls to this API were found in the text. 1 call could not be recognized.",
  ],
])("summarizes the result for %j", (text, expected) => {
  expect(summaryOf(selectChanges(text, pairs, operations))).toBe(expected);
});

it("summarizes that nothing changed", () => {
  expect(
    summaryOf(selectChanges("groups_list", pairs.slice(1), operations)),
  ).toBe("No changes to the 1 operation that you call.");
});

describe("versions", () => {
  it("are listed once each", () => {
    expect(versionsOf(pairs)).toEqual(["3", "2", "1"]);
  });

  it.each([
    ["1", "3", ["3", "2"]],
    ["1", "2", ["2"]],
    ["3", "1", undefined],
    ["2", "2", undefined],
  ])("returns the pairs from %s to %s", (from, to, expected) => {
    expect(pairsBetween(pairs, from, to)?.map((one) => one.to)).toEqual(
      expected,
    );
  });
});
