import type { OperationEntry, OperationFact } from "../../description";

/** Returns the method and path of an operation, without the names of path parameters. */
export function routeOf({
  isWebhook,
  method,
  path,
}: Pick<OperationEntry, "isWebhook" | "method" | "path">): string {
  const route = path.replace(/\{[^{}]*\}/g, "{}");
  return `${isWebhook ? "webhook " : ""}${method} ${route}`;
}

/** Returns the route of an operation in a changelog. */
export function routeOfFact({ method, path }: OperationFact): string {
  return routeOf({
    isWebhook: false,
    method: method as OperationEntry["method"],
    path,
  });
}
