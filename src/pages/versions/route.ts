import type { OperationEntry, OperationFact } from "../../description";

/** Method and path of an operation, whatever its path parameters are called. */
export function routeOf({
  isWebhook,
  method,
  path,
}: Pick<OperationEntry, "isWebhook" | "method" | "path">): string {
  const route = path.replace(/\{[^{}]*\}/g, "{}");
  return `${isWebhook ? "webhook " : ""}${method} ${route}`;
}

/** The route of an operation as pages know it. */
export function routeOfFact({ method, path }: OperationFact): string {
  return routeOf({
    isWebhook: false,
    method: method as OperationEntry["method"],
    path,
  });
}
