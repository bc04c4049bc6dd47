import { DEFAULT_PARSE_FRONT_MATTER } from "@docusaurus/utils";
import { describe, expect, it } from "vitest";
import { validateBundle } from "../../description/load-description";
import { type Generated, generate } from "../../pages/generate/generate";
import { type Coverage, checkOperation } from "./check";
import { renderPage, renderWithMdx } from "./render";
import { strange } from "./shapes";

const file = "openapi.yaml";
const loaded = validateBundle({
  value: strange,
  locate: () => ({ file }),
  files: [file],
});

describe("a description of unusual shapes", async () => {
  const before = performance.now();
  const { plans, pages }: Generated = await generate([loaded], {
    docsRoute: "docs",
    referencePath: "reference",
    repositoryUrl: undefined,
    hideSendButton: false,
  });
  const duration = performance.now() - before;
  const [plan] = plans;
  if (!plan) throw new Error("There is no plan.");
  const names = [...pages.keys()].filter((name) => name.endsWith(".mdx"));

  const large = 200_000;
  const sizeOf = (name: string) => pages.get(name)?.length ?? 0;

  it("is generated with limited time and size", () => {
    expect(duration).toBeLessThan(20_000);
    expect(names.filter((name) => sizeOf(name) > 4_000_000)).toEqual([]);
  });

  it("has all facts on its pages", () => {
    const seen: Coverage = { properties: 0, links: 0 };
    const problems = plan.operations
      .filter(({ page }) => sizeOf(`${page}.api.mdx`) < large)
      .flatMap((entry) => checkOperation(entry, plan, seen));
    expect(problems).toEqual([]);
    expect(seen.links).toBeGreaterThan(10);
  });

  it("has correct front matter on each page", async () => {
    for (const { page, title } of plan.operations) {
      const fileContent = pages.get(`${page}.api.mdx`) ?? "";
      const { frontMatter } = await DEFAULT_PARSE_FRONT_MATTER({
        filePath: "page.mdx",
        fileContent,
      });
      expect(frontMatter).toMatchObject({ id: page, title });
    }
  });

  it("is valid MDX with the same content as its JSX", async () => {
    for (const name of names) {
      if (sizeOf(name) > large || /\d\.schema/.test(name)) continue;
      const mdx = pages.get(name) ?? "";
      expect(await renderWithMdx(mdx)).toBe(renderPage(mdx));
    }
  });
});
