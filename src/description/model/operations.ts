import kebabCase from "lodash/kebabCase";
import { distinctNames } from "./names/distinct";
import { type SlugStyle, slugOf } from "./names/slug";
import { toPointer } from "./reference/pointer";
import { titlesOf } from "./title/titles";
import {
  type Description,
  type Method,
  type Operation,
  type PathItem,
} from "./types";
import { operationsOf } from "./path-item";

/** An operation of a description and the names that the site uses for it. */
export interface OperationEntry {
  operationId: string;
  /** The title in headings, menus and links. */
  title: string;
  /** The name of its page: the last part of the URL. */
  page: string;
  /** The path template or the webhook's name. */
  path: string;
  method: Method;
  operation: Operation;
  pathItem: PathItem;
  isWebhook: boolean;
  /** JSON pointer to the operation in the description. */
  pointer: string;
}

/**
 * Lists all operations in the order of the description, webhooks last. Page names are unique
 * regardless of case, and depend only on the operation's id unless two would clash.
 */
export function listOperations(
  description: Description,
  slugs: SlugStyle = "words",
): OperationEntry[] {
  const unnamed = [
    ...entries("paths", description.paths),
    ...entries("webhooks", description.webhooks),
  ];
  const titles = titlesOf(unnamed);
  const pages = distinctNames(
    unnamed.map(({ operationId, method, path }) => ({
      key: operationId,
      candidates: [
        slugOf(operationId, slugs),
        slugOf(operationId, slugs) && slugOf(`${operationId} ${path}`, slugs),
        slugOf(`${method} ${path}`, slugs),
      ],
    })),
    deviceNames,
    kebabCase,
  );
  return unnamed.map((entry, index) => ({
    ...entry,
    title: titles[index] ?? entry.operationId,
    page: pages[index] ?? entry.operationId,
  }));
}

/** File names that Windows reserves, with any extension. */
export const deviceNames: readonly string[] = [
  ...["con", "prn", "aux", "nul"],
  ...["com", "lpt"].flatMap((port) =>
    Array.from({ length: 9 }, (_, index) => `${port}${String(index + 1)}`),
  ),
];

/** Returns the id for an operation that has none, made of method and path: `get_users_by_id`. */
export function operationIdOf(method: Method, path: string): string {
  // A webhook's name is not a path template.
  const named = path.startsWith("/")
    ? path.replace(/\{([^{}]*)\}/g, " by $1 ")
    : path;
  const words = named.match(/[\p{L}\p{N}\p{M}]+/gu) ?? ["root"];
  return [method, ...words].join("_");
}

/** Returns whether the operation's id is generated because the description gives none. */
export function hasGeneratedId({
  operationId,
  method,
  path,
}: Pick<OperationEntry, "operationId" | "method" | "path">): boolean {
  const made = operationIdOf(method, path);
  // A clash with another id adds a hash.
  return operationId === made || operationId.startsWith(`${made}-`);
}

function entries(
  key: "paths" | "webhooks",
  items: Record<string, PathItem> = {},
): Omit<OperationEntry, "title" | "page">[] {
  return Object.entries(items).flatMap(([path, pathItem]) =>
    operationsOf(pathItem).map(({ method, operation, keys }) => {
      const operationId = operation.operationId ?? operationIdOf(method, path);
      return {
        operationId,
        path,
        method,
        operation,
        pathItem,
        isWebhook: key === "webhooks",
        pointer: toPointer([key, path, ...keys]),
      };
    }),
  );
}
