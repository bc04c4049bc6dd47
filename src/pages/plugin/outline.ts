import {
  type Description,
  methods,
  type Operation,
  type PathItem,
} from "../../description";
import type { PagePlan } from "../plan";

/** The methods that the plugin supports; pages show the real ones. */
const known = new Set<string>(methods.filter((method) => method !== "query"));

/**
 * Returns what docusaurus-plugin-openapi-docs reads: the same operations, tags and schemas under
 * their planned names, without texts and schemas. The pages themselves are written from the real
 * description. The plugin would dereference it, which takes hours for some descriptions, and
 * evaluate its texts as templates.
 */
export function outlineOf(plan: PagePlan): Description {
  const { description } = plan;
  const paths: Record<string, PathItem> = {};
  const webhooks: Record<string, PathItem> = {};
  for (const entry of plan.operations) {
    const items = entry.isWebhook ? webhooks : paths;
    const isKnown = known.has(entry.method);
    const path = isKnown ? entry.path : `${entry.path}#${entry.method}`;
    items[path] = {
      ...items[path],
      [isKnown ? entry.method : "post"]: outline(entry.operation, entry.page),
    };
  }
  return {
    openapi: "3.0.3",
    info: { title: plan.infoPage, version: description.info.version },
    servers: description.servers ?? [],
    security: description.security ?? [],
    tags: plan.tags.map(({ page }) => ({ name: page })),
    paths,
    webhooks,
    components: {
      securitySchemes: description.components?.securitySchemes ?? {},
      schemas: Object.fromEntries(
        plan.schemas.map(({ page }) => {
          const title = page.slice("schemas/".length);
          return [title, { title, type: "object" }];
        }),
      ),
    },
  };

  function outline(operation: Operation, page: string): Operation {
    return {
      operationId: page,
      description: page,
      tags: plan.tags
        .filter(
          ({ tag, operations }) =>
            operation.tags?.includes(tag.name) ||
            // The plugin writes pages only for tags in use, so the first operation gets the unused
            // ones.
            (operations.length === 0 && page === plan.operations[0]?.page),
        )
        .map((tag) => tag.page),
      ...(operation.security && { security: operation.security }),
      ...(operation.deprecated && { deprecated: true }),
      responses: {},
    };
  }
}
