/** An error whose message is all that the person at the terminal needs: what is wrong, and the way out. */
export class CommandError extends Error {
  override readonly name: string = "CommandError";
}
