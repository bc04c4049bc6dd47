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
 * The title of an operation, such as "Create an OAuth2 provider".
 *
 * @returns undefined for an action that has no title, and for a path of no resource
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
 * A sentence on an operation whose own description says nothing: the one that is written for it,
 * or, for a list, what the listed resource is.
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
