import kebabCase from "lodash/kebabCase";
import { toPointer } from "./reference/pointer";
import { titlesOf } from "./title/titles";
import {
  type Description,
  type Method,
  type Operation,
  type PathItem,
  methods,
} from "./types";

/** One operation of a description and the names under which the site knows it. */
export interface OperationEntry {
  operationId: string;
  /** What it is called wherever a reader meets it: in headings, menus and links. */
  title: string;
  /** Name of its page: the last part of its address. */
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

/** All operations in the order of the description, webhooks last. */
export function listOperations(description: Description): OperationEntry[] {
  const untitled = [
    ...entries("paths", description.paths),
    ...entries("webhooks", description.webhooks),
  ];
  const titles = titlesOf(untitled);
  return untitled.map((entry, index) => ({
    ...entry,
    title: titles[index] ?? entry.operationId,
  }));
}

/** The page name of an operation id, as docusaurus-plugin-openapi-docs makes it. */
export function pageName(operationId: string): string {
  return kebabCase(operationId);
}

/** The id of an operation that has none: its method and path. */
export function operationIdOf(method: Method, path: string): string {
  const words = path.match(/[\p{L}\p{N}]+/gu) ?? ["root"];
  return [method, ...words].join("_");
}

/** Whether the description gives the operation no id, so that it has a made one. */
export function hasGeneratedId({
  operationId,
  method,
  path,
}: Pick<OperationEntry, "operationId" | "method" | "path">): boolean {
  return operationId === operationIdOf(method, path);
}

function entries(
  key: "paths" | "webhooks",
  items: Record<string, PathItem> = {},
): Omit<OperationEntry, "title">[] {
  return Object.entries(items).flatMap(([path, pathItem]) =>
    methods.flatMap((method) => {
      const operation = pathItem[method];
      if (!operation) return [];
      const operationId = operation.operationId ?? operationIdOf(method, path);
      return [
        {
          operationId,
          page: pageName(operationId),
          path,
          method,
          operation,
          pathItem,
          isWebhook: key === "webhooks",
          pointer: toPointer([key, path, method]),
        },
      ];
    }),
  );
}
