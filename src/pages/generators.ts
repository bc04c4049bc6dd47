import { extractOperation } from "../description";
import { dereference } from "./dereference";
import {
  type FrontMatterOptions,
  infoFrontMatter,
  operationFrontMatter,
  schemaFrontMatter,
  tagFrontMatter,
} from "./front-matter";
import { operationPage } from "./operation/page";
import { infoPage } from "./overview/info-page";
import { schemaPage } from "./overview/schema-page";
import { tagPage } from "./overview/tag-page";
import { usageOf } from "./overview/usage";
import type { PagePlan } from "./plan";

/** What the plugin hands to a generator; it writes the page from the same object afterwards. */
interface PageData {
  id: string;
  frontMatter: Record<string, unknown>;
  api?: Record<string, unknown>;
  title?: string;
}

/**
 * The four `markdownGenerators` of docusaurus-plugin-openapi-docs. Each returns the body of a page
 * and leaves the page's front matter, as YAML, for the template.
 */
export function createGenerators(plan: PagePlan, options: FrontMatterOptions) {
  const { description } = plan;
  const operations = new Map(plan.operations.map((one) => [one.page, one]));
  const tags = new Map(plan.tags.map((one) => [one.page, one]));
  const schemas = new Map(plan.schemas.map((one) => [one.page, one]));
  const usage = usageOf(description, plan.operations);
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
      return operationPage(description, entry, plan);
    },
    createInfoPageMD(data: PageData): string {
      data.frontMatter["yaml"] = infoFrontMatter(plan, options);
      return infoPage(plan);
    },
    createTagPageMD(data: PageData): string {
      const entry = known(tags, data.id);
      data.frontMatter["yaml"] = tagFrontMatter(entry, plan, options);
      return tagPage(entry, plan);
    },
    createSchemaPageMD(data: PageData): string {
      const entry = known(schemas, `schemas/${data.id}`);
      data.frontMatter["yaml"] = schemaFrontMatter(entry, plan, options);
      return schemaPage(entry, plan, usage);
    },
  };
}

function known<T>(entries: Map<string, T>, page: string): T {
  const entry = entries.get(page);
  if (!entry)
    throw new Error(
      `The plugin asks for the page ${page}, which was not planned: it names pages differently than src/pages/plan.ts.`,
    );
  return entry;
}
