export type SendFailure = "cancelled" | "timeout" | "unreachable" | "refused";

/** A request that got no response. */
export class SendError extends Error {
  override name = "SendError";
  constructor(
    readonly failure: SendFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
