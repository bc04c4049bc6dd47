import { expect, it } from "vitest";
import { parse } from "yaml";
import {
  infoFrontMatter,
  operationFrontMatter,
  schemaFrontMatter,
  tagFrontMatter,
} from "./front-matter";
import { planOne } from "./testing/plan";

const options = {
  docsRoute: "docs",
  repositoryUrl: "https://git.test/repo",
  hideSendButton: false,
};

it("has the keys that the theme reads, and links to the line in the sources", () => {
  const { plan, entry } = planOne({ description: "*First* line\n\nMore" });
  const matter: unknown = parse(operationFrontMatter(entry, plan, options));
  expect(matter).toEqual({
    ...{ id: "make", title: "Create a thing", description: "First line" },
    ...{
      sidebar_label: "Create a thing",
      sidebar_class_name: "post api-method",
    },
    ...{ hide_title: true, hide_table_of_contents: true },
    info_path: "reference/test",
    api_version: "1",
    custom_edit_url: "https://git.test/repo/blob/main/openapi/openapi.yaml#L7",
  });
});

it("hides the send button only if configured", () => {
  const { plan, entry } = planOne({});
  const usual = operationFrontMatter(entry, plan, options);
  const hidden = operationFrontMatter(entry, plan, {
    ...options,
    hideSendButton: true,
  });
  expect(usual).not.toContain("hide_send_button");
  expect(parse(hidden)).toMatchObject({ hide_send_button: true });
});

it("marks deprecated operations, and has no edit link without a repository", () => {
  const { plan, entry } = planOne({ deprecated: true });
  const matter: unknown = parse(
    operationFrontMatter(entry, plan, { ...options, repositoryUrl: undefined }),
  );
  expect(matter).toMatchObject({
    sidebar_class_name: "post api-method menu__list-item--deprecated",
    custom_edit_url: null,
  });
});

it.each(["2024-01-01", "1_000", "yes", "~", "- a", "a: b", '"', "---", "\\"])(
  "quotes %j for all versions of YAML",
  (summary) => {
    const { plan, entry } = planOne({ summary });
    const yaml = operationFrontMatter(entry, plan, options);
    expect(yaml).toContain(`title: ${JSON.stringify(summary)}\n`);
    expect(parse(yaml)).toMatchObject({ title: summary });
  },
);

it("describes tags, schemas and the API", () => {
  const { plan } = planOne({ tags: ["a"] }, { Thing: { description: "It" } });
  const [tag] = plan.tags;
  const [schema] = plan.schemas;
  if (!tag || !schema) throw new Error("Something was not planned.");
  expect(parse(tagFrontMatter(tag, plan, options))).toMatchObject({
    ...{ id: "a", title: "a", description: "a" },
  });
  expect(parse(schemaFrontMatter(schema, plan, options))).toMatchObject({
    ...{ id: "thing", title: "Thing", description: "It", schema: true },
  });
  expect(parse(infoFrontMatter(plan, options))).toMatchObject({
    ...{ id: "test", sidebar_label: "Overview" },
  });
});
