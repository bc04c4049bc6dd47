import type {
  Link,
  MediaType,
  OperationEntry,
  Parameter,
  Response,
} from "../../description";
import {
  type Model,
  componentName,
  merge,
  modelOf,
  resolvedList,
  resolvedMap,
  stringifyJson,
} from "../../description/model";
import { soleKind } from "../../description/model/ask/kind";
import type { PagePlan } from "../plan";

/** Below the folder of the operations' data; no page has a slash in its name. */
export const nextOperationsFile = "index/operations.json";

/** An operation in the index that the explorer uses to offer further requests. */
interface Row {
  method: string;
  path: string;
  title: string;
  /** Name of its page. */
  page: string;
  /** The schema of the object it returns. */
  returns?: string;
  /** The kinds of its path parameters, except those that accept any string: `integer`, `uuid`. */
  kinds?: Record<string, string>;
  /** The `operationId`, if a Link Object refers to it. */
  id?: string;
}

/**
 * Returns an index of a version's operations as JSON. The explorer loads it after a response, to
 * offer requests on the objects in it.
 */
export function nextOperations(plan: PagePlan): string {
  const model = modelOf(plan.description);
  const linked = linkedIds(model, plan.operations);
  const operations = plan.operations
    .filter(({ isWebhook }) => !isWebhook)
    .map((entry): Row => {
      const returns = entry.method === "get" && returnedBy(model, entry);
      const kinds = kindsOf(model, entry);
      return {
        method: entry.method,
        path: entry.path,
        title: entry.title,
        page: entry.page,
        ...(returns && { returns }),
        ...(Object.keys(kinds).length > 0 && { kinds }),
        ...(linked.has(entry.operationId) && { id: entry.operationId }),
      };
    });
  return stringifyJson({ pages: plan.href(""), operations });
}

/** Returns the component of a successful JSON response, if there is one. */
function returnedBy(
  model: Model,
  { operation }: OperationEntry,
): string | undefined {
  const responses = Object.entries(
    resolvedMap<Response>(model, operation.responses),
  ).filter(([status]) => /^2/.test(status));
  return responses
    .flatMap(([, { content = {} }]) => Object.entries(content))
    .flatMap(([type, { schema }]: [string, MediaType]) =>
      /json/.test(type) && typeof schema === "object" && schema.$ref
        ? (componentName(schema.$ref) ?? [])
        : [],
    )[0];
}

function kindsOf(
  model: Model,
  { operation }: OperationEntry,
): Record<string, string> {
  return Object.fromEntries(
    resolvedList<Parameter>(model, operation.parameters).flatMap(
      ({ in: place, name, schema = true }): [string, string][] => {
        if (place !== "path") return [];
        if (merge(model, schema).schema.format === "uuid")
          return [[name, "uuid"]];
        const kind = soleKind(model, schema);
        return kind === "integer" || kind === "number" ? [[name, kind]] : [];
      },
    ),
  );
}

function linkedIds(
  model: Model,
  operations: readonly OperationEntry[],
): ReadonlySet<string> {
  return new Set(
    operations.flatMap(({ operation }) =>
      Object.values(resolvedMap<Response>(model, operation.responses)).flatMap(
        ({ links }) =>
          Object.values(resolvedMap<Link>(model, links)).flatMap(
            ({ operationId }) => operationId ?? [],
          ),
      ),
    ),
  );
}
