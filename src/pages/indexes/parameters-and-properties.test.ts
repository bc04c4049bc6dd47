import { describe, expect, it } from "vitest";
import { htmlSize } from "../../page/tree/size";
import { anchorsOf, walk } from "../../page/tree/walk";
import { mostBytes } from "../room";
import { planOf } from "../testing/plan";
import { indexTrees, withIndexes } from ".";

/** Returns the pages of the index, by page name. */
function pagesOf(description: Parameters<typeof planOf>[0]) {
  const plan = withIndexes(planOf(description));
  const entry = plan.indexes.find(
    ({ name }) => name === "parameters-and-properties",
  );
  if (!entry) throw new Error("There is no such index.");
  return new Map(
    [...indexTrees(entry, plan)].map(([page, tree]) => [page, tree()]),
  );
}

function hrefsOf(tree: Parameters<typeof walk>[0]): string[] {
  return walk(tree)
    .filter(({ component }) => component === "Link")
    .map(({ props }) => String(props["to"]));
}

const string = { type: "string" };

/** Creates operations that all have the same parameter. */
function listOperations(count: number) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `/things${String(at)}/`,
      {
        get: {
          operationId: `things${String(at)}_list`,
          parameters: [{ name: "page", in: "query", schema: string }],
        },
      },
    ]),
  );
}

describe("the index of parameters and properties", () => {
  it("links to each of them, with one schema for all forms of an object", () => {
    const pages = pagesOf({
      paths: listOperations(1),
      components: {
        schemas: {
          UserRequest: { type: "object", properties: { name: string } },
          User: { type: "object", properties: { name: string } },
        },
      },
    });
    expect([...pages.keys()]).toEqual(["index-parameters-and-properties"]);
    expect([...pages.values()].flatMap(hrefsOf)).toEqual([
      "/reference/schemas/user#schema.name",
      "/reference/things0-list#query.page",
    ]);
  });

  it("has a page for each letter if a single page would be too large, all below the limit", () => {
    const properties = Object.fromEntries(
      ["name", "note", "_hidden", "größe"].map((name) => [name, string]),
    );
    const pages = pagesOf({
      paths: listOperations(6000),
      components: { schemas: { Thing: { type: "object", properties } } },
    });
    const index = "index-parameters-and-properties";
    expect([...pages.keys()].sort()).toEqual(
      ["", "/g", "/n", "/other", "/p"].map((end) => index + end),
    );
    for (const tree of pages.values())
      expect(htmlSize(tree)).toBeLessThan(mostBytes);
    const [first = []] = pages.values();
    expect(JSON.stringify(first)).toContain("N (2)");
    expect(JSON.stringify(first)).toContain("# (1)");
    expect(JSON.stringify(first)).toContain("G (1)");
    const ids = new Set(
      [...pages].flatMap(([page, tree]) =>
        anchorsOf(tree).map((anchor) => `/reference/${page}#${anchor}`),
      ),
    );
    const hrefs = hrefsOf(first);
    expect(hrefs).toHaveLength(5);
    for (const href of hrefs) expect(ids).toContain(href);
  });
});
