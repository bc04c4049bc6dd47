import { memoize } from "../memo";
import type { Model } from "../model";
import type { Reference } from "../types/common";
import type { PathItem } from "../types/document";
import { pointerKeys, valueAt } from "./pointer";

/** How many references one may lead over to the next. */
export const longestChain = 100;

/** What a node stands for. */
export interface Resolved<T> {
  /** Nothing when the chain of references ends nowhere or in itself. */
  value?: T;
  /** The references that were followed, in order. */
  references: string[];
  /** The reference that names nothing in the document. */
  missing?: string;
  /** Whether the chain leads back to itself. */
  isCyclic?: true;
  /** Whether it leads over more references than `longestChain`. */
  isTooLong?: true;
}

export function isReference(node: unknown): node is Reference {
  return (
    typeof node === "object" &&
    node !== null &&
    "$ref" in node &&
    typeof node.$ref === "string"
  );
}

/** What a reference names in the document, or `undefined`. */
export function targetOf({ document }: Model, reference: string): unknown {
  const keys = pointerKeys(reference);
  return keys && valueAt(document, keys);
}

/**
 * Follows a Reference Object of any kind: parameter, response, request body, header, example, link,
 * callback, security scheme. In 3.1 its `summary` and `description` stand in for the target's.
 * Schemas are not resolved but merged (see `merge`), as they may have more beside a reference.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#reference-object
 */
export function resolve<T extends object>(
  model: Model,
  node: T | Reference,
): Resolved<T> {
  return isReference(node)
    ? (follow(model, node) as Resolved<T>)
    : { value: node, references: [] };
}

/** The same, for those who have no use for what went wrong. */
export function resolved<T extends object>(
  model: Model,
  node: T | Reference | undefined,
): T | undefined {
  return node && resolve<T>(model, node).value;
}

/** A Path Item Object; fields beside its `$ref` stand in for the target's. */
export function resolvePathItem(
  model: Model,
  item: PathItem | Reference,
): Resolved<PathItem> {
  const result = resolve<PathItem>(model, item);
  if (!isReference(item) || !result.value) return result;
  const { $ref, ...own } = item;
  return { ...result, value: { ...result.value, ...own } };
}

const follow = memoize((model: Model, node: Reference): Resolved<object> => {
  const references: string[] = [];
  const texts: Record<string, string> = {};
  let current: unknown = node;
  while (isReference(current)) {
    const { $ref } = current;
    if (references.includes($ref)) return { references, isCyclic: true };
    if (references.length >= longestChain)
      return { references, isTooLong: true };
    references.push($ref);
    if (model.version === "3.1")
      for (const key of ["summary", "description"] as const) {
        const text = current[key];
        if (text !== undefined) texts[key] ??= text;
      }
    current = targetOf(model, $ref);
    if (typeof current !== "object" || current === null)
      return { references, missing: $ref };
  }
  const value = current as object;
  const hasTexts = Object.keys(texts).length > 0;
  return { references, value: hasTexts ? { ...value, ...texts } : value };
});

/** A map of nodes with its references followed; those that lead nowhere are left out. */
export function resolvedMap<T extends object>(
  model: Model,
  nodes: Readonly<Record<string, T | Reference>> = {},
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(nodes).flatMap(([name, node]) => {
      const value = resolved<T>(model, node);
      return value ? [[name, value]] : [];
    }),
  );
}

/** The same of a list. */
export function resolvedList<T extends object>(
  model: Model,
  nodes: readonly (T | Reference)[] = [],
): T[] {
  return nodes.flatMap((node) => resolved<T>(model, node) ?? []);
}
