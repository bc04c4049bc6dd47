import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { ownSpec } from "../../config/site";
import { loadDescription } from "../../description";
import { validateBundle } from "../../description/load-description";
import { parseJson } from "../../description/model";
import type {
  ParamsItemProps,
  SchemaItemProps,
} from "../../page/tree/components";
import { element } from "../../page/tree/node";
import { walk } from "../../page/tree/walk";
import { planPages } from "../plan";
import { createTrees } from "../trees";
import { planOf } from "../testing/plan";
import { collectionFiles } from "./collections";
import { machineFiles } from "./files";
import { guideFiles } from "./guide-files";
import { fullTexts, llmsIndex } from "./llms";
import { markdownFile, markdownFiles, markdownUrl } from "./markdown-files";

const loaded = await loadDescription(ownSpec);
const plan = planPages(loaded, "/docs/reference");
const treeOf = createTrees(plan);
const trees = new Map(
  [
    plan.infoPage,
    ...[...plan.operations, ...plan.tags, ...plan.schemas].map(
      (one) => one.page,
    ),
  ].map((page) => [page, treeOf(page) ?? []]),
);
const guides = await guideFiles("docs/guides", {
  route: "docs/guides",
  reference: "/docs/reference/",
  baseUrl: "/base/",
});
const files = machineFiles(plan, trees, guides, "/base/");

describe("the Markdown of every page", () => {
  it("has the page's parameters and properties, with their types and values", () => {
    for (const [page, tree] of trees) {
      const text = files.get(markdownFile(plan, page)) ?? "";
      for (const { component, props } of walk(tree)) {
        if (component === "ParamsItem") {
          const { param, schemaName } = props as unknown as ParamsItemProps;
          expect(text).toContain(`\`${param.name}\`, ${schemaName ?? ""}`);
        }
        if (component === "SchemaItem") {
          const { name, schemaName, schema } =
            props as unknown as SchemaItemProps;
          if (name) expect(text).toContain(`\`${name}\`, ${schemaName ?? ""}`);
          for (const value of [schema?.default, schema?.example])
            if (typeof value === "string" && /^\w+$/.test(value))
              expect(text).toContain(`\`${value}\``);
        }
      }
    }
  });

  it("has the method, path and status codes of operations", () => {
    for (const { page, method, path, title, operation } of plan.operations) {
      const text = files.get(markdownFile(plan, page)) ?? "";
      expect(text.startsWith(`# ${title}\n`)).toBe(true);
      expect(text).toContain(`${method.toUpperCase()} ${path}`);
      for (const status of Object.keys(operation.responses ?? {}))
        expect(text).toContain(`### ${status}\n`);
    }
  });

  it("has the page's links, including relative ones and those to older versions", () => {
    const page = plan.tags[0]?.page ?? "";
    const links = [
      "../../../collections/core.json",
      "/docs/reference/2024.8/a#query.b",
      "/docs/reference/2024.8/a/",
      "/docs/reference/a#query.b",
    ];
    const tree = links.map((href) => element("a", { href }, "A"));
    const text = markdownFiles(
      { ...plan, otherFolders: ["2024.8"] },
      new Map([[page, tree]]),
      "/base/",
    ).get(markdownFile(plan, page));
    expect(
      [...(text ?? "").matchAll(/\]\(<?([^)>]*)/g)].map(([, url]) => url),
    ).toEqual([
      "/base/collections/core.json",
      "/base/docs/reference/2024.8/a/#query.b",
      "/base/docs/reference/2024.8/a/",
      "/base/docs/reference/a.md#query.b",
    ]);
  });

  it("links only to existing files", () => {
    const known = new Set(
      [
        ...files.keys(),
        ...collectionFiles(plan).keys(),
        ...["openapi.json", "openapi.yaml"],
      ].map((name) => `/base/${name}`),
    );
    for (const [name, text] of files) {
      if (!name.startsWith("docs/reference/") && name !== "llms.txt") continue;
      for (const [, target = ""] of text.matchAll(/\]\(<?(\/base\/[^)>#]*)/g))
        if (/^\/base\/(?!docs\/guides)/.test(target))
          expect(known).toContain(target);
    }
  });
});

it("names every page and guide in llms.txt, with the URL of its Markdown", () => {
  const text = files.get("llms.txt") ?? "";
  for (const { page, title } of plan.operations)
    expect(text).toContain(`[${title}](/base/${markdownFile(plan, page)})`);
  for (const { file, title } of guides)
    expect(text).toContain(`[${title}](/base/${file})`);
});

it("names the tags' descriptions in llms.txt where it does not list the operations", () => {
  const responses = { "204": { description: "" } };
  const many = planOf({
    tags: [{ name: "core" }],
    paths: Object.fromEntries(
      Array.from({ length: 301 }, (_, at) => [
        `/things/${String(at)}/`,
        {
          get: {
            operationId: `thing_${String(at)}`,
            tags: ["core"],
            responses,
          },
        },
      ]),
    ),
  });
  const text = llmsIndex(many, [], "/base/", new Map());
  expect(text).toContain("](/base/reference-data/tags/core.json)");
  expect(text).not.toContain("thing");
});

it("says in llms.txt which pages are in each part", () => {
  const text = files.get("llms.txt") ?? "";
  const last = plan.schemas.at(-1)?.name ?? "";
  expect(text).toContain("](/base/llms-full.txt): Guides to ");
  expect(text).toMatch(new RegExp(`\\.txt\\): .* to ${last}\n`));
});

it("splits all texts into parts of limited size", () => {
  const parts = fullTexts(["a".repeat(300_000), "b".repeat(200_000), "c", "d"]);
  expect([...parts.keys()]).toEqual(["llms-full.txt", "llms-full-2.txt"]);
  const all = [...files].filter(([name]) => name.startsWith("llms-full"));
  const whole = all.map(([, text]) => text).join("");
  for (const { title } of plan.operations)
    expect(whole).toContain(`# ${title}\n`);
  for (const [, text] of all) expect(text.length).toBeLessThan(500_000);
});

it("lists all operations as JSON", () => {
  const { operations } = JSON.parse(files.get("index.json") ?? "") as {
    operations: { operationId: string; markdown: string }[];
  };
  expect(operations.map((one) => one.operationId)).toEqual(
    plan.operations.map((one) => one.operationId),
  );
  for (const { markdown } of operations)
    expect(files.has(markdown.slice("/base/".length))).toBe(true);
});

it("has a self-contained description of each tag", () => {
  for (const { page, operations } of plan.tags) {
    const value = parseJson(
      files.get(`reference-data/tags/${page}.json`) ?? "",
    ) as Record<string, unknown>;
    const { description } = validateBundle({
      value,
      locate: () => ({ file: page }),
      files: [page],
    });
    expect(Object.values(description.paths ?? {}).flatMap(Object.keys)).toEqual(
      expect.arrayContaining(operations.map(({ method }) => method)),
    );
  }
});

it("has the same description of each tag as YAML", () => {
  for (const { page } of plan.tags)
    expect(parse(files.get(`reference-data/tags/${page}.yaml`) ?? "")).toEqual(
      JSON.parse(files.get(`reference-data/tags/${page}.json`) ?? ""),
    );
});

it("takes a guide's title from its front matter, and adjusts the links of the first page", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "guides-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(
    path.join(folder, "a.md"),
    "---\ntitle: One\n---\n\n[i](./index.md), [r](/docs/reference/a/#b)\n",
  );
  writeFileSync(
    path.join(folder, "index.md"),
    "---\ntitle: All\n---\n\n[a](./a.md)\n",
  );
  const routes = {
    ...{ route: "docs/guides", reference: "/docs/reference/" },
    baseUrl: "/base/",
  };
  expect(await guideFiles(folder, routes)).toEqual([
    {
      title: "All",
      description: "",
      file: "docs/guides.md",
      text: "# All\n\n[a](guides/a.md)\n",
    },
    {
      title: "One",
      description: "",
      file: "docs/guides/a.md",
      text: "# One\n\n[i](./index.md), [r](/base/docs/reference/a.md#b)\n",
    },
  ]);
  expect(await guideFiles(path.join(folder, "none"), routes)).toEqual([]);
});

it.each([
  ["/docs/reference/a", "/base/docs/reference/a.md"],
  ["/docs/reference/a/#b", "/base/docs/reference/a.md#b"],
  ["/openapi.json", "/base/openapi.json"],
  ["https://example.com/", "https://example.com/"],
  ["//example.com/", "//example.com/"],
  ["#a", "#a"],
])("converts the link %s to %s", (to, url) => {
  expect(markdownUrl(to, "/docs/reference/", "/base/")).toBe(url);
});
