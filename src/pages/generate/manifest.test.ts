import { expect, it } from "vitest";
import { anchorsOf } from "../../page/tree/walk";
import { createTrees } from "../trees";
import { planOf } from "../testing/plan";
import { manifestOf, manifestText } from "./manifest";

const plan = planOf({
  paths: {
    "/b/{id}/": {
      get: {
        operationId: "b_get",
        tags: ["t"],
        responses: {
          404: { description: "" },
          200: {
            description: "",
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/B" },
              },
            },
          },
        },
      },
    },
    "/a/": { get: { operationId: "a_list", tags: ["t"] } },
  },
  components: {
    schemas: { B: { type: "object", properties: { name: {} } } },
  },
});

it("names every page with its anchors, ordered by name", () => {
  const treeOf = createTrees(plan);
  const anchors = new Map(
    ["b-get", "a-list", "schemas/b"].map((page) => [
      page,
      anchorsOf(treeOf(page) ?? []),
    ]),
  );
  const manifest = manifestOf(plan, anchors);
  expect(manifest).toMatchObject({
    url: "/reference/test/",
    operations: [
      { operationId: "a_list", url: "/reference/a-list/" },
      {
        ...{ operationId: "b_get", method: "get", path: "/b/{id}/" },
        statuses: ["200", "404"],
        anchors: [
          ...["path.id", "request", "response-200", "response-200.name"],
          ...["response-200:application/json", "response-404"],
        ],
      },
    ],
    schemas: [{ name: "B", url: "/reference/schemas/b/" }],
    tags: [{ name: "t", url: "/reference/t/" }],
  });
  expect(manifest).not.toHaveProperty("changelog");
  expect(JSON.parse(manifestText(manifest))).toEqual(manifest);
});
