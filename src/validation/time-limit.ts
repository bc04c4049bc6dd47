import vm from "node:vm";

/** Thrown if work was stopped because it took too long. */
export class TimeLimitError extends Error {
  constructor(milliseconds: number, options?: ErrorOptions) {
    super(`Timed out after ${milliseconds} ms.`, options);
    this.name = "TimeLimitError";
  }
}

const context = vm.createContext({ run: undefined }) as {
  run: (() => void) | undefined;
};
const script = new vm.Script("run()");

/**
 * Runs synchronous work and stops it after `milliseconds`, even inside a regular expression. A
 * Node.js thread watches the time, which costs about 0.1 ms.
 *
 * @throws TimeLimitError
 * @see https://nodejs.org/api/vm.html#scriptrunincontextcontextifiedobject-options
 */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  const done: { result?: T } = {};
  const outer = context.run;
  context.run = () => {
    done.result = work();
  };
  try {
    script.runInContext(context, { timeout: milliseconds });
  } catch (cause) {
    if (isTimeout(cause)) throw new TimeLimitError(milliseconds, { cause });
    throw cause;
  } finally {
    context.run = outer;
  }
  return done.result as T;
}

function isTimeout(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
