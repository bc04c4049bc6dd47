import type { PagePlan } from "../plan";
import { markdownFile } from "./markdown-files";

/**
 * Lists all operations as JSON, each with its page, its Markdown and its part of the description.
 *
 * @param baseUrl path of the site, with a slash at both ends
 */
export function operationIndex(plan: PagePlan, baseUrl: string): string {
  const { title, version } = plan.description.info;
  const lines = plan.operations.map((entry) =>
    JSON.stringify({
      operationId: entry.operationId,
      method: entry.method,
      path: entry.path,
      title: entry.title,
      tags: entry.operation.tags ?? [],
      ...(entry.operation.deprecated && { deprecated: true }),
      page: `${baseUrl}${plan.href(entry.page).slice(1)}/`,
      markdown: baseUrl + markdownFile(plan, entry.page),
      openapi: `${baseUrl}reference-data/${entry.page}.json`,
    }),
  );
  return `{"title":${JSON.stringify(title)},"version":${JSON.stringify(version)},"operations":[\n${lines.join(",\n")}\n]}\n`;
}
