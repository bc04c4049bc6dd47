import { withArticle } from "../model/title/article";
import { kindOf, resourceOf, type Kind } from "./kind";
import type { NamedOperation, Resource, Resources } from "./types";

const titles: Record<Exclude<Kind, "action">, (of: Resource) => string> = {
  list: ({ plural }) => `List ${plural}`,
  create: ({ singular }) => `Create ${withArticle(singular)}`,
  get: ({ singular }) => `Get ${withArticle(singular)}`,
  replace: ({ singular }) => `Replace ${withArticle(singular)}`,
  change: ({ singular }) => `Change ${withArticle(singular)}`,
  delete: ({ singular }) => `Delete ${withArticle(singular)}`,
  references: ({ singular }) => `List references to ${withArticle(singular)}`,
};

const referencesSentence =
  "Lists the objects that refer to this one and says what deleting it does to each of them.";

/**
 * Returns the title of an operation, such as "Create an OAuth2 provider".
 *
 * @returns `undefined` for an action without a title, and for a path outside all resources
 */
export function titleOf(
  operation: NamedOperation,
  { resources, operations }: Resources,
): string | undefined {
  if (Object.hasOwn(operations, operation.operationId))
    return operations[operation.operationId]?.title;
  const resource = resourceOf(operation.path, resources);
  if (!resource) return undefined;
  const kind = kindOf(operation, resource);
  return kind === "action" ? undefined : titles[kind](resource);
}

/**
 * Returns a sentence for an operation without a useful description: the one written for it, or, for
 * a list, the description of the resource.
 */
export function sentenceOf(
  operation: NamedOperation,
  { resources, operations }: Resources,
): string | undefined {
  const text = Object.hasOwn(operations, operation.operationId)
    ? operations[operation.operationId]
    : undefined;
  if (text?.sentence) return text.sentence;
  const resource = resourceOf(operation.path, resources);
  const kind = resource && kindOf(operation, resource);
  if (kind === "references") return referencesSentence;
  return kind === "list" ? resource?.about : undefined;
}
