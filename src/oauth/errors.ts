/** The provider cannot be used or has refused. */
export class ProviderError extends Error {
  override name = "ProviderError";
}
