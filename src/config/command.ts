import { CommandError } from "./command-error";
import { fileErrorMessage } from "./file-error";

/** Writes a line to standard error; standard output is reserved for results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a command and sets the exit code. For expected errors, CommandErrors and file errors such as
 * a full disk, only the message is printed; for others also the stack.
 *
 * @param failure the exit code after an error
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

/** Returns whether an error is from `parseArgs`. */
export function isUsageError(error: Error): boolean {
  return "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}
