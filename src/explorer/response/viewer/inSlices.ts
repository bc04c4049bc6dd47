/** Milliseconds that work may hold up the page at once: a frame's worth, well under a long task. */
const slice = 12;

/** Runs work to its end at once. */
export function atOnce<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs work in slices, between which the page responds.
 *
 * @throws the signal's reason, once it is aborted
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
