import {
  type Description,
  type OperationEntry,
  createExtractWriter,
  extractOperation,
} from "../../description";
import { stringifyJson } from "../../description/model";
import type { PagePlan } from "../plan";
import type { TagEntry } from "../tags";

/** Returns a self-contained description of each tag as JSON and YAML, by file name. */
export function tagDescriptions(plan: PagePlan): Map<string, string> {
  const writeYaml = createExtractWriter();
  return new Map(
    plan.tags.flatMap((entry) => {
      const description = tagDescription(plan.description, entry);
      const file = `reference-data/tags/${entry.page}`;
      return [
        [`${file}.json`, `${stringifyJson(description)}\n`] as const,
        [`${file}.yaml`, writeYaml(description)] as const,
      ];
    }),
  );
}

export function tagDescription(
  description: Description,
  { tag, operations }: TagEntry,
): Description {
  const parts = operations.map((entry) => extractOperation(description, entry));
  return {
    openapi: description.openapi,
    info: description.info,
    ...(description.servers && { servers: description.servers }),
    ...(description.security && { security: description.security }),
    tags: [tag],
    ...pathsOf(operations, parts),
    components: mergedComponents(parts),
  };
}

function pathsOf(
  operations: readonly OperationEntry[],
  parts: readonly Description[],
): Pick<Description, "paths" | "webhooks"> {
  const merged: Record<"paths" | "webhooks", Description["paths"]> = {
    paths: {},
    webhooks: {},
  };
  for (const [index, { path, isWebhook }] of operations.entries()) {
    const key = isWebhook ? "webhooks" : "paths";
    const item = parts[index]?.[key]?.[path];
    merged[key] = {
      ...merged[key],
      [path]: { ...merged[key]?.[path], ...item },
    };
  }
  const hasWebhooks = operations.some(({ isWebhook }) => isWebhook);
  return {
    ...(merged.paths && { paths: merged.paths }),
    ...(hasWebhooks && merged.webhooks && { webhooks: merged.webhooks }),
  };
}

function mergedComponents(
  parts: readonly Description[],
): NonNullable<Description["components"]> {
  const merged: Record<string, object> = {};
  for (const { components = {} } of parts)
    for (const [kind, named] of Object.entries({ ...components }) as [
      string,
      object,
    ][])
      merged[kind] = { ...merged[kind], ...named };
  return merged;
}
