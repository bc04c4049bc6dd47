import type { ReceivedResponse } from "../../request/receive";

/** Maximum number of bytes of a body that is parsed for a `detail`. */
const mostDetailed = 100_000;

/** Returns the `detail` of a JSON error body, as in Django REST framework. */
export function errorDetail({
  status,
  bytes,
  headers,
}: ReceivedResponse): string | undefined {
  const type = headers.find(([name]) => name === "content-type")?.[1] ?? "";
  if (status < 400 || bytes.length > mostDetailed || !type.includes("json"))
    return undefined;
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof body === "object" &&
      body !== null &&
      "detail" in body &&
      typeof body.detail === "string"
      ? body.detail
      : undefined;
  } catch {
    return undefined;
  }
}
