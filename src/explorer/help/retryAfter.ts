/**
 * When a request may be sent again, in milliseconds since the epoch, by the header `Retry-After`.
 *
 * @param receivedAt when the response came, in milliseconds since the epoch.
 * @returns nothing where the header does not say.
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
