import type { Violation } from "./limits";

/** A change that the store rejects; the store is unchanged. */
export class StoreError extends Error {
  /** Koa, below the OpenID provider, reads this property too. */
  readonly expose = true;

  constructor(
    message: string,
    /** The HTTP status to respond with. */
    readonly status: number,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** The table or the store is full. */
export class StoreFullError extends StoreError {
  constructor(message: string) {
    super(`${message}: delete some or reset it with POST /sandbox/reset.`, 507);
  }
}

/** The value is too large, too deep or cannot be represented in JSON. */
export class LimitError extends StoreError {
  constructor(readonly violation: Violation) {
    super(violation.message, 400);
  }
}

/** The state file cannot be written. */
export class ReadOnlyError extends StoreError {
  constructor(path: string) {
    super(
      `The sandbox cannot write its state to ${path}, so it accepts no more changes: free some space and restart it.`,
      507,
    );
  }
}
