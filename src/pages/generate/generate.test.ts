import { expect, it } from "vitest";
import { parse } from "yaml";
import { planOf } from "../testing/plan";
import { expectedFiles, generate } from "./generate";

const options = {
  docsRoute: "docs",
  referencePath: "reference",
  repositoryUrl: undefined,
  hideSendButton: false,
};

const { description, locate } = planOf({
  info: { title: "Things", version: "1", description: "{{x}}" },
  paths: {
    "/a/": {
      get: { operationId: "index", tags: ["a"] },
      post: { operationId: "things", tags: ["a", "b"] },
    },
  },
  webhooks: { made: { post: {} } },
  components: { schemas: { Thing: { type: "object" } } },
});
const loaded = { description, locate };

/**
 * The files of each version: its description, and the collections for all operations and each tag.
 */
const versionFiles = [
  ...["openapi.json", "openapi.yaml", "api-manifest.json"],
  ...["", "collections/a.", "collections/b.", "collections/other."].flatMap(
    (start) => [
      `${start}postman_collection.json`,
      `${start}bruno_collection.json`,
    ],
  ),
];

it("generates every planned page and the explorer's data", async () => {
  const { plans, pages, data } = await generate([loaded], options);
  const [plan] = plans;
  if (!plan) throw new Error("There is no plan.");
  expect([...pages.keys()].sort()).toEqual(
    [
      ...expectedFiles(plan).values(),
      ...["a-to-z", "index-without-credentials", "index-schemas"].map(
        (page) => `${page}.info.mdx`,
      ),
      "sidebar.ts",
    ].sort(),
  );
  expect(pages.get("things-info.info.mdx")).toContain("{{x}}");
  expect([...data.keys()]).toEqual([
    ...versionFiles,
    ...["index/operations", "index", "things", "post-made"].map(
      (page) => `reference-data/${page}.json`,
    ),
  ]);
  const whole: unknown = JSON.parse(data.get("openapi.json") ?? "");
  expect(parse(data.get("openapi.yaml") ?? "")).toEqual(whole);
});

it("generates the same output again", async () => {
  const [first, second] = [
    await generate([loaded], options),
    await generate([loaded], options),
  ];
  expect(second.pages).toEqual(first.pages);
});

it("generates Markdown and machine-readable files for the default version only", async () => {
  const { pages, data } = await generate(
    [
      { ...loaded, name: "2", folder: "" },
      { ...loaded, name: "1", folder: "1" },
    ],
    { ...options, machine: { guides: [], baseUrl: "/" } },
  );
  expect([...data.keys()]).toContain("docs/reference/things.md");
  expect([...data.keys()]).toContain("llms.txt");
  expect(
    [...data.keys()].filter((name) => /^(1|docs.*\/1)\//.test(name)),
  ).toEqual(versionFiles.map((name) => `1/${name}`));
  for (const name of ["things.api.mdx", "a-to-z.info.mdx"]) {
    expect(pages.get(`1/${name}`)).toContain("hide_markdown: true");
    expect(pages.get(name)).not.toContain("hide_markdown");
  }
});
