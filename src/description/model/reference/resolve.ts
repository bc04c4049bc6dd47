import { memoize } from "../memo";
import type { Model } from "../model";
import type { Reference } from "../types/common";
import type { PathItem } from "../types/document";
import { pointerKeys, valueAt } from "./pointer";

/** Maximum number of references in a chain. */
export const maxChainLength = 100;

/** The result of resolving a node. */
export interface Resolved<T> {
  /** Absent if the chain of references cannot be resolved or is cyclic. */
  value?: T;
  /** The references that were followed, in order. */
  references: string[];
  /** The reference whose target does not exist. */
  missing?: string;
  /** Whether the chain is a cycle. */
  isCyclic?: true;
  /** Whether the chain is longer than `maxChainLength`. */
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

/** Returns the target of a reference in the document, or `undefined`. */
export function targetOf({ document }: Model, reference: string): unknown {
  const keys = pointerKeys(reference);
  return keys && valueAt(document, keys);
}

/**
 * Resolves a Reference Object of any kind: parameter, response, request body, header, example,
 * link, callback, security scheme. In 3.1 its `summary` and `description` override the target's.
 * Schemas are merged instead (see `merge`), because they can have more keywords beside a reference.
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

/** Resolves a node like `resolve` and returns only its value. */
export function resolved<T extends object>(
  model: Model,
  node: T | Reference | undefined,
): T | undefined {
  return node && resolve<T>(model, node).value;
}

/** Resolves a Path Item Object; fields beside its `$ref` override the target's. */
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
    if (references.length >= maxChainLength)
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

/** Resolves the references in a map of nodes, leaving out unresolvable ones. */
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

/** Resolves the references in a list of nodes, leaving out unresolvable ones. */
export function resolvedList<T extends object>(
  model: Model,
  nodes: readonly (T | Reference)[] = [],
): T[] {
  return nodes.flatMap((node) => resolved<T>(model, node) ?? []);
}
