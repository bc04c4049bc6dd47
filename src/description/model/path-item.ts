import { mapValues } from "./record";
import { type Method, type Operation, type PathItem, methods } from "./types";

/** An operation of a path item and the keys that lead to it. */
export interface PathItemOperation {
  /** For an additional operation, the method as it is sent, such as `COPY`. */
  method: Method;
  operation: Operation;
  keys: string[];
}

/**
 * Returns all operations of a path item, first those whose method has its own field.
 *
 * @see https://spec.openapis.org/oas/v3.2.0.html#path-item-object
 */
export function operationsOf(item: PathItem): PathItemOperation[] {
  const fixed = methods.flatMap((method) => {
    const operation = item[method];
    return operation ? [{ method, operation, keys: [method] }] : [];
  });
  const additional = Object.entries(item.additionalOperations ?? {}).map(
    ([method, operation]) => ({
      method: method as Method,
      operation,
      keys: ["additionalOperations", method],
    }),
  );
  return [...fixed, ...additional];
}

/** Returns the path item with each of its operations changed. */
export function mapPathItem(
  item: PathItem,
  change: (operation: Operation, method: Method) => Operation,
): PathItem {
  const { additionalOperations, ...result } = item;
  for (const { method, operation, keys } of operationsOf(item))
    if (keys.length === 1) result[method] = change(operation, method);
  return {
    ...result,
    ...(additionalOperations && {
      additionalOperations: mapValues(
        additionalOperations,
        (operation, method) => change(operation, method as Method),
      ),
    }),
  };
}
