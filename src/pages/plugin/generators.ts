import { extractOperation } from "../../description";
import type { PageNode } from "../../page/tree/node";
import { writeMdx } from "../../page/tree/write";
import { dereference } from "./dereference";
import {
  type FrontMatterOptions,
  infoFrontMatter,
  operationFrontMatter,
  schemaFrontMatter,
  tagFrontMatter,
} from "../front-matter";
import { type PagePlan, pluginId } from "../plan";
import { createTrees } from "../trees";

/**
 * The plugin's argument of a generator; the plugin writes the page from the same object afterwards.
 */
interface PageData {
  id: string;
  frontMatter: Record<string, unknown>;
  api?: Record<string, unknown>;
  title?: string;
}

/**
 * Creates the four `markdownGenerators` of docusaurus-plugin-openapi-docs. Each returns the body of
 * a page and stores the page's front matter as YAML for the template.
 *
 * @param onPage called with each page's name and tree
 */
export function createGenerators(
  plan: PagePlan,
  options: FrontMatterOptions,
  onPage: (page: string, tree: PageNode[]) => void,
) {
  const { description } = plan;
  const operations = byPluginId(plan.operations);
  const tags = byPluginId(plan.tags);
  const schemas = byPluginId(plan.schemas);
  const treeOf = createTrees(plan);
  const body = (page: string) => {
    const tree = treeOf(page) ?? [];
    onPage(page, tree);
    return writeMdx(tree);
  };
  return {
    createApiPageMD(data: PageData): string {
      const entry = known(operations, data.id);
      data.frontMatter["yaml"] = operationFrontMatter(entry, plan, options);
      const { info, servers } = extractOperation(description, entry);
      data.api = {
        ...data.api,
        ...(dereference(description, entry.operation) as object),
        method: entry.method,
        path: entry.path,
        info,
        servers: entry.operation.servers ?? servers,
      };
      return body(entry.page);
    },
    createInfoPageMD(data: PageData): string {
      data.frontMatter["yaml"] = infoFrontMatter(plan, options);
      return body(plan.infoPage);
    },
    createTagPageMD(data: PageData): string {
      const entry = known(tags, data.id);
      data.frontMatter["yaml"] = tagFrontMatter(entry, plan, options);
      return body(entry.page);
    },
    createSchemaPageMD(data: PageData): string {
      const entry = known(schemas, `schemas/${data.id}`);
      data.frontMatter["yaml"] = schemaFrontMatter(entry, plan, options);
      return body(entry.page);
    },
  };
}

function byPluginId<T extends { page: string }>(entries: T[]): Map<string, T> {
  return new Map(entries.map((one) => [pluginId(one.page), one]));
}

function known<T>(entries: Map<string, T>, page: string): T {
  const entry = entries.get(page);
  if (!entry)
    throw new Error(
      `The plugin asks for the page ${page}, which was not planned: it names pages differently than src/pages/plan.ts.`,
    );
  return entry;
}
