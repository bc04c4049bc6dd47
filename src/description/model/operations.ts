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

/** One operation of a description and the names under which the site knows it. */
export interface OperationEntry {
  operationId: string;
  /** What it is called wherever a reader meets it: in headings, menus and links. */
  title: string;
  /** Name of its page: the last part of its URL. */
  page: string;
  /** The path template, or the webhook's name. */
  path: string;
  method: Method;
  operation: Operation;
  pathItem: PathItem;
  isWebhook: boolean;
  /** JSON pointer to the operation in the description. */
  pointer: string;
}

/**
 * All operations in the order of the description, webhooks last. Their pages' names differ by more
 * than case, and follow from an operation's id alone unless another one would have the same.
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

/** Names that Windows lets no file have, whatever its ending. */
export const deviceNames: readonly string[] = [
  ...["con", "prn", "aux", "nul"],
  ...["com", "lpt"].flatMap((port) =>
    Array.from({ length: 9 }, (_, index) => `${port}${String(index + 1)}`),
  ),
];

/** The id of an operation that has none: its method and path, `get_users_by_id`. */
export function operationIdOf(method: Method, path: string): string {
  // A webhook's name is no template.
  const named = path.startsWith("/")
    ? path.replace(/\{([^{}]*)\}/g, " by $1 ")
    : path;
  const words = named.match(/[\p{L}\p{N}\p{M}]+/gu) ?? ["root"];
  return [method, ...words].join("_");
}

/** Whether the description gives the operation no id, so that it has a made one. */
export function hasGeneratedId({
  operationId,
  method,
  path,
}: Pick<OperationEntry, "operationId" | "method" | "path">): boolean {
  const made = operationIdOf(method, path);
  // Where another one has the same, a hash tells them apart.
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
