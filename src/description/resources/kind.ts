import type { NamedOperation, Resource } from "./types";

/** The kinds of operation, in menu order. */
export const kinds = [
  "list",
  "create",
  "get",
  "replace",
  "change",
  "delete",
  "action",
  "references",
] as const;

export type Kind = (typeof kinds)[number];

const byMethod: Partial<Record<string, Kind>> = {
  get: "get",
  put: "replace",
  patch: "change",
  delete: "delete",
};

/**
 * Returns the resource with the longest matching path prefix, if any. A trailing slash is optional.
 */
export function resourceOf(
  path: string,
  resources: readonly Resource[],
): Resource | undefined {
  return resources
    .filter((resource) => withSlash(path).startsWith(resource.path))
    .reduce<Resource | undefined>(
      (longest, resource) =>
        resource.path.length > (longest?.path.length ?? 0) ? resource : longest,
      undefined,
    );
}

/** Returns what an operation does with its resource, based on method and path. */
export function kindOf(operation: NamedOperation, resource: Resource): Kind {
  const rest = withSlash(operation.path).slice(resource.path.length);
  if (/^(\{[^}]+\}\/)?used_by\/$/.test(rest)) return "references";
  if (rest === "") {
    if (operation.operationId.endsWith("_list")) return "list";
    if (operation.method === "post") return "create";
    return byMethod[operation.method] ?? "action";
  }
  if (/^\{[^}]+\}\/$/.test(rest)) return byMethod[operation.method] ?? "action";
  return "action";
}

/** Returns the position of an operation in the menu of its resource, from 0. */
export function orderOf(operation: NamedOperation, resource: Resource): number {
  return kinds.indexOf(kindOf(operation, resource));
}

function withSlash(path: string): string {
  return path.endsWith("/") ? path : `${path}/`;
}
