/** Writes a line for the person at the terminal; standard output stays free for results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a command. An error that was expected is told by its message, any other with its stack; the
 * exit code is then that of a failure.
 */
export function run(
  command: () => Promise<number | undefined>,
  isExpected: (error: Error) => boolean,
  failure = 1,
): void {
  command().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const isKnown = error instanceof Error && isExpected(error);
      say(isKnown ? error.message : String((error as Error).stack ?? error));
      process.exitCode = failure;
    },
  );
}

/** Whether an error comes from the arguments, as `parseArgs` reports them. */
export function isUsageError(error: Error): boolean {
  return "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}
