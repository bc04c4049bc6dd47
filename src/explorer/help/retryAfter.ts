/**
 * Returns when a request may be retried, in milliseconds since the epoch, from the `Retry-After`
 * header.
 *
 * @param receivedAt when the response arrived, in milliseconds since the epoch.
 * @returns undefined if the header is absent or invalid.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function retryAt(
  header: string | undefined,
  receivedAt: number,
): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return receivedAt + Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : date;
}
