import type { RequestContext } from "./context";
import type { Result } from "./result";

/** The implementation of an operation other than list, create, retrieve, update and destroy. */
export interface OperationHandler {
  /**
   * Who may call the operation: any signed-in user (the handler may check further), or users with
   * these permissions. If undefined, the description's permissions apply; if it has none either,
   * only superusers may call it.
   */
  permission?: "signed-in" | string[];
  run: (context: RequestContext) => Result | Promise<Result>;
}

/** Handlers by operationId. */
export type OperationHandlers = Partial<Record<string, OperationHandler>>;
