import {
  type MediaType,
  type OperationEntry,
  type RequestBody,
  type Response,
} from "../description";
import {
  type Model,
  merge,
  modelOf,
  resolved,
  resolvedMap,
} from "../description/model";
import type { PageNode } from "../page/tree/node";
import type {
  GuideSection,
  SearchSource,
  SourceOperation,
  Synonyms,
} from "../search/build/source";
import { changeTexts } from "./changelog/texts";
import { changelogTrees } from "./changelog/trees";
import { apiTitle } from "./overview/info-page";
import type { PagePlan } from "./plan";

export interface SearchContent {
  guides: GuideSection[];
  synonyms: Synonyms;
}

/**
 * Returns the content that the search indexes.
 *
 * @param trees the tree of each page, by the page's name
 */
export function searchSource(
  plan: PagePlan,
  trees: ReadonlyMap<string, readonly PageNode[]>,
  { guides, synonyms }: SearchContent,
): SearchSource {
  const model = modelOf(plan.description);
  const tree = (page: string) => trees.get(page) ?? [];
  const other = (title: string, page: string) => ({
    ...{ title, page, tree: tree(page) },
  });
  const tagTitles = new Map(
    plan.tags.map(({ tag, title }) => [tag.name, title]),
  );
  return {
    route: plan.href(""),
    operations: plan.operations.map((entry): SourceOperation => {
      const { operation, operationId, method, path, page } = entry;
      const [tag = ""] = operation.tags ?? [];
      return {
        ...other(entry.title, page),
        ...{ id: operationId, method, path },
        tag: tagTitles.get(tag),
        description: operation.description,
        permissions:
          operation["x-required-permissions"]?.names ??
          operation["x-permissions"] ??
          [],
        components: componentsOf(model, entry),
      };
    }),
    tags: plan.tags.map(({ title, page }) => other(title, page)),
    schemas: plan.schemas.map(({ name, page }) => other(name, page)),
    others: [
      { ...other(apiTitle(plan.description.info), plan.infoPage), texts: [] },
      ...plan.indexes.map(({ title, page }) => ({
        ...other(title, page),
        texts: [],
      })),
      ...changelogTrees(plan).map(({ title, page, tree: content }) => ({
        ...{ title, page, tree: content, texts: changeTexts(content) },
      })),
    ],
    guides,
    synonyms,
  };
}

/**
 * Returns the anchors of bodies that are a component, with its name; its content is on its own
 * page.
 */
function componentsOf(
  model: Model,
  { operation }: OperationEntry,
): Record<string, string> {
  const request = resolved<RequestBody>(model, operation.requestBody);
  const responses = resolvedMap<Response>(model, operation.responses);
  return Object.fromEntries([
    ...bodies(model, "body", request?.content),
    ...Object.entries(responses).flatMap(([status, { content }]) =>
      bodies(model, `response-${status}`, content),
    ),
  ]);
}

function bodies(
  model: Model,
  id: string,
  content: Record<string, MediaType> = {},
): [string, string][] {
  return Object.entries(content).flatMap(([type, { schema }], index) => {
    if (schema === undefined) return [];
    const view = merge(model, schema);
    const { items } = view.schema;
    const name =
      view.name ?? (items === undefined ? undefined : merge(model, items).name);
    return name ? [[index === 0 ? id : `${id}:${type}`, name]] : [];
  });
}
