/** Thrown if a tool cannot do what was asked; the message says why and what to do instead. */
export class ToolError extends Error {
  override readonly name = "ToolError";
}
