import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadVersion, siteVersions } from "../description";
import type { PageNode } from "../page/tree/node";
import { planPages } from "./plan";
import { createTrees } from "./trees";

const list = new URL(
  "../description/resources/titles-2026.8.txt",
  import.meta.url,
);

function headings(nodes: readonly PageNode[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [];
    const { component, props, children } = node;
    return component === "Heading" && props.as === "h1"
      ? [String(props.children)]
      : headings(children);
  });
}

it("gives every operation of the default version the heading from the list", async () => {
  const [version] = siteVersions("openapi/versions.yaml");
  if (version?.name !== "2026.8") throw new Error("The list is of 2026.8.");
  const plan = planPages(await loadVersion(version), "/reference");
  const treeOf = createTrees(plan);
  const lines = plan.operations.map(({ page, operation }) =>
    [operation.operationId, ...headings(treeOf(page) ?? [])].join(" "),
  );
  expect(lines.sort()).toEqual(
    readFileSync(list, "utf8").trimEnd().split("\n").sort(),
  );
}, 60_000);
