import { describe, expect, it } from "vitest";
import type { ChangeFact, ChangeFacts } from "../../description";
import { toMarkdown } from "../../page/plain/to-markdown";
import { walk } from "../../page/tree/walk";
import { planVersions } from "../generate/generate";
import { createTrees } from "../trees";
import { planOf } from "../testing/plan";
import { createHistory } from "./history";
import type { Changelog } from "./types";

const operations = [
  { method: "get", path: "/users/{id}/", operationId: "user", tag: "core" },
];
const use = { severity: "breaking" as const, operations: [0] };

/** Creates a change of the operation or, if `names` is given, of a schema. */
function change(
  rule: string,
  where: string,
  names?: string[],
  message = "x",
): ChangeFact {
  return {
    ...{ severity: "breaking", rule, where, message, uses: [use], home: 0 },
    subject: names ? "schema" : "operation",
    ...(names && { names }),
  };
}

function facts(from: string, to: string, changes: ChangeFact[]): ChangeFacts {
  return {
    from: { name: from, version: `${from}.0` },
    to: { name: to, version: `${to}.0` },
    ...{ date: "2026-01-01", operations, changes },
  };
}

const entries = [
  facts("2", "3", [
    change("parameter-removed", "query parameter old"),
    change("property-removed", ".phone", ["User"]),
    change("type", ".name", ["User", "UserRequest"]),
    change("enum-added", "", ["Kind"]),
  ]),
  facts("1", "2", [
    change("operation-added", ""),
    change("parameter-added", "query parameter old"),
    change("property-added", ".name", ["User"]),
    change("property-added", ".agent.os", ["User"]),
  ]),
];

const named = (list: ChangeFacts[]): Changelog => ({
  page: "changelog",
  entries: list.map((one) => ({
    page: `changelog/${one.to.name}`,
    facts: one,
    operations: operations.map((own) => ({
      ...{ ...own, title: "Get a user", resource: "Users" },
    })),
  })),
});
const historyOf = (version: string, list = entries) =>
  createHistory(named(list), version, (page) => `/reference/${page}`);
const texts = (marks: { text: string }[] | undefined) =>
  marks?.map(({ text }) => text);
const route = "get /users/{}/";

describe("the history of a version", () => {
  it("lists what is new and the last change up to the version", () => {
    const history = historyOf("3");
    expect(history?.property("User", "name", undefined)).toEqual([
      { text: "new in 2", to: "/reference/changelog/2#breaking.schema.User" },
      {
        text: "changed in 3",
        to: "/reference/changelog/3#breaking.schema.User",
      },
    ]);
    expect(texts(history?.property("UserRequest", "name", undefined))).toEqual([
      "changed in 3",
    ]);
    expect(texts(history?.operation(route))).toEqual([
      ...["new in 2", "changed in 3"],
    ]);
  });

  it("lists what is removed later, but not the operation itself", () => {
    const history = historyOf("2");
    expect(texts(history?.parameter(route, "query", "old"))).toEqual([
      ...["new in 2", "gone in 3"],
    ]);
    expect(texts(history?.property("User", "phone", undefined))).toEqual([
      "gone in 3",
    ]);
    expect(texts(history?.operation(route))).toEqual([
      ...["new in 2", "changed in 2"],
    ]);
    expect(texts(historyOf("1")?.property("User", "name", undefined))).toBe(
      undefined,
    );
  });

  it("reports a change within a property and in a list of values", () => {
    const history = historyOf("3");
    expect(texts(history?.property("User", "agent", undefined))).toEqual([
      "changed in 2",
    ]);
    expect(texts(history?.property("Group", "kind", "Kind"))).toEqual([
      "changed in 3",
    ]);
  });

  it("names no release if the previous version is only partly known", () => {
    const partial = entries.map((one) => ({
      ...one,
      isPartial: true as const,
    }));
    const history = historyOf("2", partial);
    expect(texts(history?.operation(route))?.[0]).toBe("new since 1");
    expect(texts(history?.property("User", "phone", undefined))).toEqual([
      "gone in 3",
    ]);
  });

  it("is found by version number, and undefined for an unknown version", () => {
    expect(historyOf("2.0")).toBeDefined();
    expect(historyOf("9")).toBeUndefined();
  });
});

describe("pages", () => {
  const description = planOf({
    info: { title: "Test", version: "3.0" },
    paths: {
      "/users/{id}/": {
        get: {
          operationId: "user",
          parameters: [{ name: "old", in: "query", schema: {} }],
          responses: {
            200: {
              description: "x",
              content: {
                "application/json": {
                  schema: { $ref: "#/components/schemas/User" },
                },
              },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        User: {
          type: "object",
          properties: {
            name: { type: "string" },
            agent: { type: "object", properties: { os: {} } },
          },
        },
      },
    },
  });
  const [plan] = planVersions([{ ...description, name: "3" }], {
    ...{ docsRoute: "docs", referencePath: "reference" },
    ...{ repositoryUrl: undefined, hideSendButton: false },
    changelog: { facts: entries },
  });
  const tree = (plan && createTrees(plan)("user")) ?? [];
  const historyAt = (component: string, id?: string) =>
    walk(tree)
      .filter((one) => one.component === component && one.props["id"] === id)
      .map(({ props }) => texts(props["history"] as { text: string }[]));

  it("show the history of operations, parameters and properties", () => {
    expect(historyAt("MethodEndpoint")).toEqual([["new in 2", "changed in 3"]]);
    expect(historyAt("ParamsItem", "query.old")).toEqual([["new in 2"]]);
    expect(historyAt("SchemaItem", "response-200.name")).toEqual([
      ["new in 2", "changed in 3"],
    ]);
    expect(historyAt("SchemaItem", "response-200.agent")).toEqual([
      ["changed in 2"],
    ]);
  });

  it("include the history in their Markdown, with links", () => {
    const text = toMarkdown(tree, (to) => to);
    const link = (mark: string, version: string, anchor: string) =>
      `[${mark}](</docs/reference/changelog/${version}#${anchor}>)`;
    expect(text).toContain(link("new in 2", "2", "breaking.operation.user"));
    expect(text).toContain(link("changed in 3", "3", "breaking.schema.User"));
    expect(text.match(/changed in 2/g)).toHaveLength(1);
  });
});
