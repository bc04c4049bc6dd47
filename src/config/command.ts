import { CommandError } from "./command-error";
import { fileErrorMessage } from "./file-error";

/** Writes a line for the person at the terminal; standard output stays free for results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a command. An error that was expected is told by its message, as are a CommandError and a
 * full disk or a folder that may not be written; any other with its stack. The exit code is then
 * that of a failure.
 */
export function run(
  command: () => Promise<number | undefined>,
  isExpected: (error: Error) => boolean = () => false,
  failure = 1,
): void {
  command().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      say(messageOf(error, isExpected));
      process.exitCode = failure;
    },
  );
}

function messageOf(
  error: unknown,
  isExpected: (error: Error) => boolean,
): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof CommandError || isExpected(error)) return error.message;
  return fileErrorMessage(error) ?? error.stack ?? error.message;
}

/** Whether an error comes from the arguments, as `parseArgs` reports them. */
export function isUsageError(error: Error): boolean {
  return "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}
