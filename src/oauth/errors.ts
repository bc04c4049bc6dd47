/** A provider that cannot be used as it is. */
export class ProviderError extends Error {
  override name = "ProviderError";
}
