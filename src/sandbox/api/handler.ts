import type { RequestContext } from "./context";
import type { Result } from "./result";

/** What an operation does, where that is more than its collection tells. */
export interface OperationHandler {
  /**
   * Who may call it: everybody who is signed in (the handler looks closer where that matters), or
   * whoever has the permissions; without it, whoever has what the description names, else
   * superusers only.
   */
  permission?: "signed-in" | string[];
  run: (context: RequestContext) => Result | Promise<Result>;
}

/** Handlers by operationId. */
export type OperationHandlers = Partial<Record<string, OperationHandler>>;
