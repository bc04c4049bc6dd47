import type { OperationEntry } from "../../description";

/** Method and path of an operation, whatever its path parameters are called. */
export function routeOf({
  isWebhook,
  method,
  path,
}: Pick<OperationEntry, "isWebhook" | "method" | "path">): string {
  const route = path.replace(/\{[^{}]*\}/g, "{}");
  return `${isWebhook ? "webhook " : ""}${method} ${route}`;
}
