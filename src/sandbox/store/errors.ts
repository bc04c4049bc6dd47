import type { Violation } from "./limits";

/** A change that the store refuses; it is as it was before. */
export class StoreError extends Error {
  /** Read by Koa as well, below the OpenID provider. */
  readonly expose = true;

  constructor(
    message: string,
    /** The status to respond with. */
    readonly status: number,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** There is no room for one more. */
export class StoreFullError extends StoreError {
  constructor(message: string) {
    super(`${message}: delete some or reset it with POST /sandbox/reset.`, 507);
  }
}

/** What was sent is too large, too deep or no JSON value. */
export class LimitError extends StoreError {
  constructor(readonly violation: Violation) {
    super(violation.message, 400);
  }
}

/** The state file takes no more changes. */
export class ReadOnlyError extends StoreError {
  constructor(path: string) {
    super(
      `The sandbox cannot write its state to ${path}, so it accepts no more changes: free some space and restart it.`,
      507,
    );
  }
}
