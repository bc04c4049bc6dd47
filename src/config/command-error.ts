/** An error whose message says what is wrong and how to fix it, so no stack trace is needed. */
export class CommandError extends Error {
  override readonly name: string = "CommandError";
}
