/**
 * How long work may block the page at a time, in milliseconds; well below the 50 ms of a long task.
 */
const slice = 12;

/** Runs work without pausing. */
export function atOnce<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs work in slices, so that the page stays responsive.
 *
 * @throws the signal's reason when aborted
 */
export async function inSlices<Result>(
  work: Generator<undefined, Result>,
  signal: AbortSignal,
): Promise<Result> {
  for (;;) {
    const end = performance.now() + slice;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await pause();
    signal.throwIfAborted();
  }
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
