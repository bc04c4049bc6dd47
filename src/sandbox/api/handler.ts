import type { RequestContext } from "./context";
import type { Result } from "./result";

/** The behaviour of an operation beyond list, create, retrieve, update and destroy. */
export interface OperationHandler {
  /**
   * Who may call it: any signed-in user (the handler checks further where needed), or users with
   * these permissions. Without it, users with the permissions that the description names, else only
   * superusers.
   */
  permission?: "signed-in" | string[];
  run: (context: RequestContext) => Result | Promise<Result>;
}

/** Handlers by operationId. */
export type OperationHandlers = Partial<Record<string, OperationHandler>>;
